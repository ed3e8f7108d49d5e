package dev.earshot.scrobbling.targets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.postgres.ConnectedNodes;
import dev.earshot.playback.DemandChanged;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

class SharedTargetsTests {

	private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final List<Object> events = new ArrayList<>();

	private AccountId account;

	private Targets one;

	private Targets other;

	private Target target;

	@BeforeEach
	void start() {
		this.account = TestPeople.member(this.nodes.jdbc(), "lanternfox", InstantSource.fixed(NOON));
		this.one = node("one", (_) -> {
		});
		this.other = node("other", this.events::add);
		this.target = connect("first-token");
	}

	private Targets node(String name, ApplicationEventPublisher events) {
		Targets targets = new Targets(
				new TargetRepository(this.nodes.jdbc(), TestVault.open(), this.nodes.messages(name)), events,
				() -> NOON);
		this.nodes.listen(name, targets);
		return targets;
	}

	private Target connect(String token) {
		return Objects.requireNonNull(
				this.one.connect(this.account, ServiceKind.LISTENBRAINZ, TestTargets.account("fox", token)));
	}

	@Test
	void areKnownToAllNodesOnceOneHasMadeThem() {
		assertThat(this.other.of(this.account)).containsExactly(this.target);
		assertThat(this.events).containsExactly(new DemandChanged(this.account));
	}

	@Test
	void areGoneOnAllNodesOnceOneHasRemovedThem() {
		this.events.clear();
		this.one.remove(this.target);
		assertThat(this.other.ids()).isEmpty();
		assertThat(this.events).containsExactly(new TargetRemoved(this.target.id()), new DemandChanged(this.account));
	}

	@Test
	void goOnEverywhereOnceAPersonResumesThemOnOneNode() {
		this.one.pause(this.account, this.target.id());
		this.events.clear();
		this.one.resume(this.account, this.target.id());
		assertThat(this.events).containsExactly(new DemandChanged(this.account), new TargetResumed(this.target.id()));
	}

	@Test
	void stayPausedThoughTheNodeThatSendsDidNotHearOfIt() {
		this.nodes.interrupt("other");
		this.one.pause(this.account, this.target.id());
		this.other.update(this.target.id(), (health) -> health.sent(NOON));
		this.nodes.reconnect("other");
		assertThat(this.other.of(this.account)).singleElement().satisfies((target) -> {
			assertThat(target.takesPlays()).isFalse();
			assertThat(target.health().sentAt()).isEqualTo(NOON);
		});
	}

	@Test
	void keepATokenThatTheNodeThatSendsDidNotHearOf() {
		this.nodes.interrupt("other");
		connect("second-token");
		this.other.update(this.target.id(), (health) -> health.sent(NOON));
		this.nodes.reconnect("other");
		assertThat(this.other.of(this.account)).singleElement()
			.extracting((target) -> target.service().token())
			.isEqualTo("second-token");
		assertThat(this.one.of(this.account)).isEqualTo(this.other.of(this.account));
	}

}
