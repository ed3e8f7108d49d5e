package dev.earshot.scrobbling.range;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.earshot.core.Interval;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.StartReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.scrobbling.queue.QueueSize;
import dev.earshot.scrobbling.queue.TestListens;
import dev.earshot.scrobbling.sending.SendingRig;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.service.StoredAnswer.AccessRefused;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.service.StoredAnswer.NotOffered;
import dev.earshot.scrobbling.service.StoredAnswer.RateLimited;
import dev.earshot.scrobbling.service.StoredAnswer.TooMany;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetState;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A range of the log from the form to the service.
 */
class RangeProgressTests {

	private static final Instant NOON = SendingRig.NOON;

	private static final Interval EVER = new Interval(Instant.EPOCH, NOON.plusSeconds(1));

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private SendingRig rig = SendingRig.of(ServiceKind.LISTENBRAINZ);

	@ParameterizedTest
	@EnumSource
	void countsFirstAndSendsWhatIsMissing(TestDatabase database) {
		this.rig = SendingRig.of(database);
		Target target = begin("a", "b", "c");
		this.rig.service().store(List.of(TestListens.of("b", at(1))));
		RangeJobs jobs = jobs();
		assertThat(jobs.begin(target, EVER)).isTrue();
		this.rig.pass(MINUTE);
		assertThat(range(target)).returns(RangeState.COUNTED, LogRange::state)
			.returns(new RangeCounts(3, 1, 0, 0), LogRange::counts);
		assertThat(this.rig.service().requests()).isEmpty();
		assertThat(jobs.send(target)).isTrue();
		this.rig.pass(MINUTE);
		assertThat(this.rig.service().requests()).containsExactly(List.of("a", "c"));
		assertThat(range(target)).returns(RangeState.DONE, LogRange::state)
			.returns(new RangeCounts(3, 1, 0, 2), LogRange::counts);
	}

	@Test
	void sendsNothingOnTheSecondTime() {
		Target target = begin("a", "b");
		sendAll(target);
		this.rig.service().tells(new NotOffered());
		sendAll(target);
		assertThat(this.rig.service().requests()).containsExactly(List.of("a", "b"));
	}

	private void sendAll(Target target) {
		RangeJobs jobs = jobs();
		jobs.begin(target, EVER);
		this.rig.pass(MINUTE);
		jobs.send(target);
		this.rig.pass(MINUTE);
	}

	@Test
	void leavesOutWhatIsNotSentAnyMoreOrWasDismissed() {
		Target target = begin("a", "b");
		this.rig.service().answers(new Taken(List.of(ListenAnswer.IGNORED, ListenAnswer.IGNORED)));
		sendAll(target);
		this.rig.letters().dismiss(target.id(), this.rig.dead(target).getFirst().id());
		this.rig.service().tells(new NotOffered());
		jobs().begin(target, EVER);
		this.rig.pass(MINUTE);
		assertThat(range(target).counts()).isEqualTo(new RangeCounts(2, 2, 0, 0));
	}

	@Test
	void leavesOutWhatIsOutsideOfTheRangeAndWhatIsHidden() {
		Target target = begin("a", "b", "c");
		play("hidden", "Fox", at(3));
		int fox = this.rig.jdbc().sql("select id from artist where name = 'Fox'").query(Integer.class).single();
		new CountingRules(this.rig.jdbc()).hide(this.rig.log().listener().id(), fox);
		jobs().begin(target, new Interval(at(1), at(9)));
		this.rig.pass(MINUTE);
		assertThat(range(target).counts()).isEqualTo(new RangeCounts(2, 0, 0, 0));
	}

	@Test
	void saysBeforeWhatIsTooOld() {
		this.rig = SendingRig.of(ServiceKind.LASTFM);
		Target target = begin("a");
		play("old", "Lantern", NOON.minus(Duration.ofDays(15)));
		jobs().begin(target, EVER);
		this.rig.pass(MINUTE);
		assertThat(range(target).counts()).isEqualTo(new RangeCounts(2, 0, 1, 0));
		assertThat(range(target).counts().toSend()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void asksOnceAboutThousandsThatItCounts(TestDatabase database) {
		this.rig = SendingRig.of(database);
		Target target = beginMany(RangeProgress.COUNTED_AT_ONCE + 1);
		jobs().begin(target, EVER);
		this.rig.pass(Duration.ofSeconds(2));
		assertThat(this.rig.service().questions()).isEqualTo(2);
		assertThat(range(target)).returns(RangeState.COUNTED, LogRange::state)
			.returns(new RangeCounts(RangeProgress.COUNTED_AT_ONCE + 1, 0, 0, 0), LogRange::counts);
	}

	@Test
	void asksAboutFewerAfterAFailure() {
		Target target = beginMany(2 * RangeProgress.SENT_AT_ONCE);
		this.rig.service().tells(new NotAnswered(null));
		jobs().begin(target, EVER);
		this.rig.pass(Duration.ofSeconds(10));
		this.rig.service().tells(null);
		this.rig.pass(Duration.ofMinutes(3));
		assertThat(this.rig.service().questions()).isEqualTo(3);
		assertThat(range(target).state()).isEqualTo(RangeState.COUNTED);
	}

	@Test
	void doesNotWaitBetweenPlaysForWhichTheServiceIsNotAsked() {
		this.rig = SendingRig.of(ServiceKind.LASTFM);
		Target target = beginMany(2 * RangeProgress.COUNTED_AT_ONCE);
		this.rig.jdbc().sql("update play set started_at = started_at - 2000000000").update();
		jobs().begin(target, EVER);
		this.rig.pass(Duration.ofMillis(1));
		assertThat(range(target)).returns(RangeState.COUNTED, LogRange::state)
			.returns(new RangeCounts(10_000, 0, 10_000, 0), LogRange::counts);
	}

	// A track that was played often before noon.
	private Target beginMany(int times) {
		Target target = begin("a");
		this.rig.jdbc()
			.sql("""
					insert into play (listener_id, started_at, item_id, listened_ms, ended_at, source, device, start_reason,
						end_reason)
					with recursive counted (number) as (select 1 union all select number + 1 from counted where number < :last)
					select listener_id, started_at - number * 200000, item_id, listened_ms, ended_at - number * 200000, source,
						device, start_reason, end_reason
					from play cross join counted
					""")
			.param("last", times - 1)
			.update();
		return target;
	}

	@Test
	void waitsForAServiceThatDoesNotAnswer() {
		Target target = begin("a");
		this.rig.service().tells(new NotAnswered(null));
		jobs().begin(target, EVER);
		this.rig.pass(Duration.ofHours(1));
		assertThat(range(target)).returns(RangeState.COUNTING, LogRange::state)
			.returns(RangeCounts.NONE, LogRange::counts);
		this.rig.restart();
		jobs();
		this.rig.service().tells(null);
		this.rig.pass(Duration.ofHours(2));
		assertThat(range(target).state()).isEqualTo(RangeState.COUNTED);
	}

	@ParameterizedTest
	@EnumSource
	void countsASparseLogBesideAFullTarget(TestDatabase database) {
		this.rig = SendingRig.of(database);
		Target target = begin();
		List.of("a", "b", "c").forEach((track) -> play(track, "Lantern", yearsAgo(track.charAt(0) - 'a' + 1)));
		this.rig.service().store(IntStream.range(0, 3000).mapToObj(RangeProgressTests::everyDay).toList());
		this.rig.service().store(List.of(TestListens.of("b", yearsAgo(2))));
		this.rig.service().tellsAtMost(10);
		jobs().begin(target, EVER);
		this.rig.pass(MINUTE);
		assertThat(range(target)).returns(RangeState.COUNTED, LogRange::state)
			.returns(new RangeCounts(3, 1, 0, 0), LogRange::counts);
	}

	private static Instant yearsAgo(int years) {
		return NOON.minus(Duration.ofDays(365L * years));
	}

	private static Listen everyDay(int day) {
		return TestListens.of("other", NOON.minus(Duration.ofDays(day)).plusSeconds(1000));
	}

	@Test
	void leavesOutWhatCannotBeFoundOut() {
		Target target = begin("a", "b");
		this.rig.service().tells(new TooMany());
		jobs().begin(target, EVER);
		this.rig.pass(MINUTE);
		assertThat(range(target)).returns(RangeState.COUNTED, LogRange::state)
			.returns(new RangeCounts(2, 2, 0, 0), LogRange::counts);
	}

	@Test
	void endsTheAccessIfTheQuestionIsRefused() {
		Target target = begin("a");
		this.rig.service().tells(new AccessRefused());
		jobs().begin(target, EVER);
		this.rig.pass(MINUTE);
		assertThat(this.rig.now(target).health().state()).isEqualTo(TargetState.REFUSED);
		assertThat(range(target).state()).isEqualTo(RangeState.COUNTING);
	}

	@Test
	void waitsAsLongAsTheServiceSays() {
		Target target = begin("a");
		this.rig.service().tells(new RateLimited(Duration.ofHours(5)));
		jobs().begin(target, EVER);
		this.rig.pass(Duration.ofHours(4));
		assertThat(this.rig.service().questions()).isOne();
	}

	@Test
	void isCancelledWithWhatWaitsOfIt() {
		Target target = begin("a", "b", "c", "d", "e", "f");
		RangeJobs jobs = jobs();
		jobs.begin(target, EVER);
		this.rig.pass(MINUTE);
		jobs.send(target);
		this.rig.pass(Duration.ofMillis(1500));
		assertThat(jobs.begin(target, EVER)).isFalse();
		assertThat(jobs.cancel(target)).isTrue();
		assertThat(jobs.cancel(target)).isFalse();
		this.rig.pass(MINUTE);
		assertThat(this.rig.service().requests()).containsExactly(List.of("a", "b", "c", "d"));
		assertThat(this.rig.queue().size(target.id()).waiting()).isZero();
		assertThat(range(target).state()).isEqualTo(RangeState.CANCELLED);
	}

	@ParameterizedTest
	@EnumSource
	void sendsNothingMoreIfItIsCancelledWhileARequestIsRefused(TestDatabase database) {
		cancelDuringARequest(SendingRig.of(database), new ServiceAnswer.RateLimited(MINUTE));
	}

	@Test
	void sendsNothingMoreIfItIsCancelledWhileARequestIsLost() {
		cancelDuringARequest(this.rig, new ServiceAnswer.Unavailable(503));
	}

	@Test
	void sendsNothingMoreIfItIsCancelledWhileARequestCannotBeRead() {
		cancelDuringARequest(this.rig, new ServiceAnswer.Unreadable("no NUL"));
	}

	private void cancelDuringARequest(SendingRig rig, ServiceAnswer answer) {
		this.rig = rig;
		Target target = begin("a", "b", "c", "d", "e", "f");
		RangeJobs jobs = jobs();
		jobs.begin(target, EVER);
		this.rig.pass(MINUTE);
		this.rig.service().answers((_) -> {
			jobs.cancel(target);
			return answer;
		});
		jobs.send(target);
		this.rig.pass(Duration.ofHours(3));
		assertThat(this.rig.service().requests()).containsExactly(List.of("a", "b", "c", "d"));
		assertThat(this.rig.queue().size(target.id())).isEqualTo(new QueueSize(0, 0, 0));
	}

	@Test
	void isSentAgainAfterItWasCancelledWhileARequestWasLost() {
		cancelDuringARequest(this.rig, new ServiceAnswer.Unavailable(503));
		sendAll(this.rig.targets().of(this.rig.account()).getFirst());
		assertThat(this.rig.service().tracks()).containsExactly("a", "b", "c", "d", "e", "f");
	}

	@ParameterizedTest
	@EnumSource
	void bringsNothingIfItIsCancelledWhileTheServiceIsAsked(TestDatabase database) {
		this.rig = SendingRig.of(database);
		Target target = begin("a", "b");
		RangeJobs jobs = jobs();
		jobs.begin(target, EVER);
		this.rig.pass(MINUTE);
		this.rig.service().meanwhile(() -> jobs.cancel(target));
		jobs.send(target);
		this.rig.pass(MINUTE);
		assertThat(this.rig.queue().size(target.id())).isEqualTo(new QueueSize(0, 0, 0));
		assertThat(range(target)).returns(RangeState.CANCELLED, LogRange::state)
			.returns(new RangeCounts(2, 0, 0, 0), LogRange::counts);
	}

	@Test
	void standsStillDuringAPause() {
		Target target = begin("a");
		this.rig.targets().pause(target.account(), target.id());
		jobs().begin(target, EVER);
		this.rig.pass(MINUTE);
		assertThat(range(target).state()).isEqualTo(RangeState.COUNTING);
	}

	@Test
	void isEmptyWithoutALog() {
		Target target = this.rig.connect();
		jobs().begin(target, EVER);
		this.rig.pass(MINUTE);
		assertThat(range(target)).returns(RangeState.COUNTED, LogRange::state);
		assertThat(jobs().send(target)).isTrue();
		this.rig.pass(MINUTE);
		assertThat(range(target)).returns(RangeState.DONE, LogRange::state);
	}

	@Test
	void isNotSentBeforeItIsCounted() {
		Target target = begin("a");
		this.rig.service().tells(new NotAnswered(null));
		jobs().begin(target, EVER);
		assertThat(jobs().send(target)).isFalse();
	}

	// Tracks that began in the last minutes before noon.
	private Target begin(String... tracks) {
		this.rig.log().listeners().switchOn(this.rig.account(), ZoneId.of("UTC"), Instant.EPOCH);
		for (int place = 0; place < tracks.length; place++) {
			play(tracks[place], "Lantern", at(place));
		}
		return this.rig.connect();
	}

	private static Instant at(int place) {
		return NOON.minus(Duration.ofHours(1)).plusSeconds(240L * place);
	}

	private void play(String title, String artist, Instant at) {
		LoggedItem item = TestLog.track(title, artist);
		this.rig.log()
			.add(new LoggedPlay(at, at.plusSeconds(200), Duration.ofSeconds(200), item, PlaySource.RECORDED,
					DeviceClass.PHONE, null, StartReason.CHOSEN, EndReason.COMPLETED));
	}

	private RangeJobs jobs() {
		return TestRanges.of(this.rig);
	}

	private LogRange range(Target target) {
		Optional<LogRange> found = new LogRanges(this.rig.jdbc()).find(target.id());
		return found.orElseThrow();
	}

}
