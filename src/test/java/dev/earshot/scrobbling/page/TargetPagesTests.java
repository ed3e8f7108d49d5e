package dev.earshot.scrobbling.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.page.ScrobblingAudit.LogRangeCancelled;
import dev.earshot.scrobbling.page.ScrobblingAudit.LogRangeSent;
import dev.earshot.scrobbling.page.ScrobblingAudit.TargetDisconnected;
import dev.earshot.scrobbling.page.ScrobblingAudit.TargetPaused;
import dev.earshot.scrobbling.page.ScrobblingAudit.TargetUnpaused;
import dev.earshot.scrobbling.queue.DeadLetter;
import dev.earshot.scrobbling.queue.QueueSize;
import dev.earshot.scrobbling.range.LogRange;
import dev.earshot.scrobbling.range.RangeJobs;
import dev.earshot.scrobbling.range.RangeState;
import dev.earshot.scrobbling.range.TestRanges;
import dev.earshot.scrobbling.sending.SendingRig;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.service.lastfm.LastFm;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetHealth;
import dev.earshot.scrobbling.targets.TargetNotFound;
import dev.earshot.scrobbling.targets.TargetState;
import dev.earshot.scrobbling.targets.Targets;
import dev.earshot.scrobbling.targets.TestTargets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

/**
 * The page of a target and its buttons.
 */
class TargetPagesTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private final SendingRig rig = SendingRig.of(ServiceKind.LISTENBRAINZ);

	private final RangeJobs ranges = TestRanges.of(this.rig);

	private final List<Object> events = new ArrayList<>();

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final ScrobblingController pages = new ScrobblingController(
			new TargetViews(this.rig.targets(), this.rig.queue(), this.rig.letters(), this.ranges, this.rig.time()),
			this.rig.log().listeners(), mock(LastFm.class));

	private final TargetActions actions = new TargetActions(this.rig.targets(), this.events::add);

	private final LetterController letters = new LetterController(this.rig.targets(), this.rig.letters(),
			this.rig.lanes());

	private final RangeController range = new RangeController(this.rig.targets(), this.ranges,
			this.rig.log().listeners(), this.events::add);

	private final AccountId fox = this.rig.account();

	private final Target target = this.rig.connect();

	private final String id = this.target.id();

	@Test
	void listsWhereThePlaysGo() {
		this.rig.listens(this.target, "a");
		assertThat(this.pages.list(this.fox, this.model)).isEqualTo("scrobbling/targets");
		assertThat(this.model.get("targets")).asInstanceOf(InstanceOfAssertFactories.LIST)
			.singleElement()
			.isEqualTo(new TargetLine(this.target, new QueueSize(1, 0, 0)));
		assertThat(this.model.get("address")).isEqualTo("https://api.listenbrainz.org");
	}

	@Test
	void readsNoPlaysForTheList() {
		ignore("a", "b");
		this.rig.jdbc().sql("update scrobble set listen = 'unreadable'").update();
		this.pages.list(this.fox, this.model);
		assertThat(this.model.get("targets"))
			.isEqualTo(List.of(new TargetLine(this.rig.now(this.target), new QueueSize(0, 0, 2))));
	}

	@Test
	void letARefusedTargetBeConnectedAgainWhenThereAreFive() {
		for (int user = 1; user < Targets.MAX_PER_ACCOUNT; user++) {
			this.rig.targets().connect(this.fox, ServiceKind.LISTENBRAINZ, TestTargets.account("user" + user, "token"));
		}
		this.pages.list(this.fox, this.model);
		assertThat(this.model).containsEntry("full", true).containsEntry("connectable", false);
		this.rig.targets().update(this.id, TargetHealth::refused);
		this.pages.list(this.fox, this.model);
		assertThat(this.model).containsEntry("connectable", true);
	}

	@Test
	void pausesAndGoesOn() {
		this.actions.pause(this.fox, this.id, this.redirect);
		assertThat(view().isPaused()).isTrue();
		this.actions.resume(this.fox, this.id, this.redirect);
		assertThat(view().target().health().state()).isEqualTo(TargetState.ON);
		assertThat(this.events).containsExactly(new TargetPaused(this.fox), new TargetUnpaused(this.fox));
	}

	@Test
	void removesATargetWithItsQueue() {
		this.rig.listens(this.target, "a");
		assertThat(this.actions.remove(this.fox, this.id, this.redirect)).isEqualTo("redirect:/scrobbling");
		assertThat(this.rig.targets().of(this.fox)).isEmpty();
		assertThat(this.rig.jdbc().sql("select count(*) from scrobble").query(Integer.class).single()).isZero();
		assertThat(this.events).containsExactly(new TargetDisconnected(this.fox));
	}

	@Test
	void triesAgainOrDismissesWhatIsNotSent() {
		ignore("a", "b");
		List<DeadLetter> dead = view().letters();
		assertThat(dead).hasSize(2);
		this.letters.retry(this.fox, this.id, dead.getFirst().id());
		this.letters.dismiss(this.fox, this.id, dead.getLast().id());
		this.rig.pass(SOON);
		assertThat(view().size()).isEqualTo(new QueueSize(0, 1, 0));
		assertThat(this.rig.service().tracks()).containsExactly(dead.getFirst().listen().track());
	}

	@Test
	void triesAllAgainOrDismissesAll() {
		ignore("a", "b");
		this.rig.service().answers(new Taken(List.of(ListenAnswer.IGNORED, ListenAnswer.STORED)));
		this.letters.retryAll(this.fox, this.id);
		this.rig.pass(SOON);
		assertThat(view().size()).isEqualTo(new QueueSize(0, 1, 1));
		this.letters.dismissAll(this.fox, this.id);
		assertThat(view().letters()).isEmpty();
	}

	private void ignore(String... tracks) {
		this.rig.service().answers(new Taken(List.of(ListenAnswer.IGNORED, ListenAnswer.IGNORED)));
		this.rig.listens(this.target, tracks);
		this.rig.pass(SOON);
	}

	@Test
	void knowsNothingOfSomebodyElse() {
		AccountId owl = TestPeople.member(this.rig.jdbc(), "owl", this.rig.time());
		ignore("a", "b");
		String letter = view().letters().getFirst().id();
		List.<Runnable>of(() -> this.pages.page(owl, this.id, this.model),
				() -> this.actions.pause(owl, this.id, this.redirect),
				() -> this.actions.remove(owl, this.id, this.redirect), () -> this.letters.retry(owl, this.id, letter),
				() -> this.letters.retry(this.fox, this.id, "made-up"), () -> this.range.send(owl, this.id),
				() -> this.range.cancel(owl, this.id))
			.forEach((request) -> assertThatExceptionOfType(TargetNotFound.class).isThrownBy(request::run));
		assertThat(view().size()).isEqualTo(new QueueSize(0, 0, 2));
	}

	@Test
	void countsARangeAndSendsItOnceItIsConfirmed() {
		keepALog();
		this.range.count(this.fox, this.id, new RangeForm("2026-11-01", "2026-11-29"), this.redirect);
		this.rig.pass(SOON);
		LogRange counted = Objects.requireNonNull(view().range());
		assertThat(counted.state()).isEqualTo(RangeState.COUNTED);
		assertThat(counted.began().end()).isEqualTo(Instant.parse("2026-11-29T23:00:00Z"));
		assertThat(this.model.get("form")).isEqualTo(new RangeForm("2026-11-01", "2026-11-29"));
		this.range.send(this.fox, this.id);
		this.range.send(this.fox, this.id);
		this.range.cancel(this.fox, this.id);
		assertThat(this.events).containsExactly(new LogRangeSent(this.fox), new LogRangeCancelled(this.fox));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-29,2026-11-01,RANGE_BACKWARDS", "2026-02-30,2026-03-01,RANGE_UNREADABLE",
			",2026-03-01,RANGE_UNREADABLE", "1969-12-31,2026-03-01,RANGE_UNREADABLE",
			"2026-01-01,+12026-03-01,RANGE_UNREADABLE" })
	void refusesWhatIsNoRange(@Nullable String from, String to, ScrobblingRefusal refusal) {
		keepALog();
		this.range.count(this.fox, this.id, new RangeForm(from, to), this.redirect);
		assertThat(this.redirect.getFlashAttributes())
			.isEqualTo(Map.of("refusal", refusal, "form", new RangeForm(from, to)));
		assertThat(view().range()).isNull();
	}

	@Test
	void refusesARangeWithoutALogOrDuringAnother() {
		RangeForm form = new RangeForm("2026-11-01", "2026-11-29");
		this.range.count(this.fox, this.id, form, this.redirect);
		assertThat(flash("refusal")).isEqualTo(ScrobblingRefusal.RANGE_WITHOUT_LOG);
		keepALog();
		this.range.count(this.fox, this.id, form, this.redirect);
		this.rig.pass(SOON);
		this.ranges.send(this.target);
		this.range.count(this.fox, this.id, form, this.redirect);
		assertThat(flash("refusal")).isEqualTo(ScrobblingRefusal.RANGE_RUNNING);
	}

	@Test
	void showsTheDaysOfARangeInTheTimeZoneOfTheLog() {
		keepALog(ZoneId.of("Asia/Kathmandu"));
		this.range.count(this.fox, this.id, new RangeForm("2026-11-01", "2026-11-29"), this.redirect);
		assertThat(Objects.requireNonNull(view().range()).began().start())
			.isEqualTo(Instant.parse("2026-10-31T18:15:00Z"));
		assertThat(this.model).containsEntry("days",
				new RangeDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 29)));
	}

	private void keepALog() {
		keepALog(ZoneId.of("Europe/Berlin"));
	}

	private void keepALog(ZoneId zone) {
		this.rig.log().listeners().switchOn(this.fox, zone, Instant.EPOCH);
	}

	private TargetView view() {
		this.model.clear();
		assertThat(this.pages.page(this.fox, this.id, this.model)).isEqualTo("scrobbling/target");
		return (TargetView) Objects.requireNonNull(this.model.get("view"));
	}

	private @Nullable Object flash(String name) {
		return this.redirect.getFlashAttributes().get(name);
	}

}
