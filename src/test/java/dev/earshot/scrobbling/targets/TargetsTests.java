package dev.earshot.scrobbling.targets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TargetsTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private static final InstantSource CLOCK = InstantSource.fixed(NOON);

	private final List<Object> events = new ArrayList<>();

	private final JdbcClient jdbc = TestDatabase.SQLITE.empty();

	private final AccountId fox = TestPeople.member(this.jdbc, "fox", CLOCK);

	private final Targets targets = TestTargets.in(this.jdbc, this.events::add, CLOCK);

	@ParameterizedTest
	@EnumSource
	void areThereAfterARestart(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId owl = TestPeople.member(jdbc, "owl", CLOCK);
		Targets targets = TestTargets.in(jdbc, this.events::add, CLOCK);
		Target target = connect(targets, owl, "owl", "token");
		TargetWait wait = new TargetWait(NOON.plusSeconds(60), WaitReason.UNAVAILABLE);
		targets.update(target.id(), (health) -> health.sent(NOON).failed(wait).failed(wait));
		Target after = TestTargets.in(jdbc, this.events::add, CLOCK).of(owl, target.id());
		assertThat(after).isEqualTo(targets.of(owl, target.id()));
		assertThat(after.health()).isEqualTo(new TargetHealth(TargetState.ON, NOON, 2, wait));
	}

	@Test
	void keepTheirTokensEncrypted() {
		connect(this.targets, this.fox, "fox", "secret-token");
		assertThat(this.jdbc.sql("select token from scrobble_target").query(String.class).single()).isNotEmpty()
			.doesNotContain("secret");
		TestVault.rotate(this.jdbc, new TargetColumns().scrobbleTargetToken());
		Targets rotated = new Targets(
				new TargetRepository(this.jdbc, TestVault.withKeyOf((byte) 2), TestNodes.messages()), this.events::add,
				CLOCK);
		assertThat(rotated.of(this.fox)).extracting((target) -> target.service().token())
			.containsExactly("secret-token");
	}

	@Test
	void getANewTokenForTheSameAccount() {
		Target target = connect(this.targets, this.fox, "fox", "old");
		this.targets.update(target.id(), TargetHealth::refused);
		Target again = connect(this.targets, this.fox, "fox", "new");
		assertThat(again.id()).isEqualTo(target.id());
		assertThat(again.isOn()).isTrue();
		assertThat(this.events).contains(new TargetResumed(target.id()));
		assertThat(TestTargets.in(this.jdbc, this.events::add, CLOCK).of(this.fox))
			.extracting((each) -> each.service().token())
			.containsExactly("new");
	}

	@Test
	void areNotRefusedForTheTokenTheyHadBefore() {
		Target old = connect(this.targets, this.fox, "fox", "old");
		Target again = connect(this.targets, this.fox, "fox", "new");
		this.targets.refuse(old);
		assertThat(this.targets.of(this.fox, old.id()).isOn()).isTrue();
		this.targets.refuse(again);
		assertThat(this.targets.of(this.fox, old.id()).isOn()).isFalse();
	}

	@Test
	void goOnWhenAPersonEndsAWait() {
		Target target = connect(this.targets, this.fox, "fox", "token");
		TargetWait wait = new TargetWait(NOON.plusSeconds(60), WaitReason.UNAVAILABLE);
		this.targets.update(target.id(), (health) -> health.failed(wait));
		assertThat(this.events).doesNotContain(new TargetResumed(target.id()));
		this.targets.resume(target.account(), target.id());
		assertThat(this.events).containsOnlyOnce(new TargetResumed(target.id()));
	}

	@Test
	void areFiveAtMost() {
		for (int user = 0; user < Targets.MAX_PER_ACCOUNT; user++) {
			connect(this.targets, this.fox, "user" + user, "token");
		}
		assertThat(this.targets.isFull(this.fox)).isTrue();
		assertThat(this.targets.connect(this.fox, ServiceKind.LASTFM, TestTargets.SERVICE)).isNull();
		assertThat(connect(this.targets, this.fox, "user0", "other")).isNotNull();
	}

	@Test
	void areNobodyElses() {
		AccountId owl = TestPeople.member(this.jdbc, "owl", CLOCK);
		Target target = connect(this.targets, this.fox, "fox", "token");
		assertThat(this.targets.of(owl)).isEmpty();
		assertThatExceptionOfType(TargetNotFound.class).isThrownBy(() -> this.targets.of(owl, target.id()));
	}

	@Test
	void needToKnowWhatIsPlayedUnlessPaused() {
		ScrobblingDemand demand = new ScrobblingDemand(this.targets);
		assertThat(demand.of(this.fox)).isEqualTo(DemandLevel.NONE);
		Target target = connect(this.targets, this.fox, "fox", "token");
		assertThat(demand.of(this.fox)).isEqualTo(DemandLevel.BACKGROUND);
		assertThat(demand.atStart()).containsExactly(this.fox);
		this.events.clear();
		this.targets.pause(target.account(), target.id());
		assertThat(demand.of(this.fox)).isEqualTo(DemandLevel.NONE);
		assertThat(this.events).containsExactly(new DemandChanged(this.fox));
	}

	@Test
	void stayPausedWhenAccessIsRefused() {
		assertThat(TargetHealth.FINE.paused().refused().state()).isEqualTo(TargetState.PAUSED);
		assertThat(TargetHealth.FINE.refused().state()).isEqualTo(TargetState.REFUSED);
	}

	@Test
	void warnOnAllOtherPagesWhileAccessIsRefused() {
		RefusedTargetNotice notice = new RefusedTargetNotice(this.targets);
		Target target = connect(this.targets, this.fox, "fox", "token");
		assertThat(notice.notice(this.fox, "/")).isEmpty();
		this.targets.update(target.id(), TargetHealth::refused);
		assertThat(notice.notice(this.fox, "/")).get()
			.returns("/scrobbling/" + target.id(), (told) -> told.path())
			.returns("api.listenbrainz.org", (told) -> told.argument());
		assertThat(notice.notice(this.fox, "/scrobbling")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areExportedWithoutTokensAndErased(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId owl = TestPeople.member(jdbc, "owl", CLOCK);
		Targets targets = TestTargets.in(jdbc, this.events::add, CLOCK);
		TargetAccountData data = new TargetAccountData(targets);
		Target target = connect(targets, owl, "owl", "secret-token");
		assertThat(data.export(owl).toString()).contains("owl", "api.listenbrainz.org").doesNotContain("secret");
		data.stop(owl);
		assertThat(this.events).contains(new TargetRemoved(target.id()), new DemandChanged(owl));
		data.erase(owl);
		assertThat(data.export(owl)).isEmpty();
		assertThat(TestTargets.in(jdbc, this.events::add, CLOCK).of(owl)).isEmpty();
	}

	private static Target connect(Targets targets, AccountId account, String user, String token) {
		@Nullable Target target = targets.connect(account, ServiceKind.LISTENBRAINZ, TestTargets.account(user, token));
		return Objects.requireNonNull(target);
	}

}
