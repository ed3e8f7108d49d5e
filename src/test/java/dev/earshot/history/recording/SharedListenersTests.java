package dev.earshot.history.recording;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.TestLog;
import dev.earshot.nodes.postgres.ConnectedNodes;
import dev.earshot.playback.DemandChanged;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

class SharedListenersTests {

	private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final List<Object> events = new ArrayList<>();

	private final AccountId account = TestPeople.member(this.nodes.jdbc(), "lanternfox", InstantSource.fixed(NOON));

	private final Listeners one = node("one", (_) -> {
	});

	private final Listeners other = node("other", this.events::add);

	private Listeners node(String name, ApplicationEventPublisher events) {
		Listeners listeners = TestLog.listeners(this.nodes.jdbc(), this.nodes.messages(name));
		this.nodes.listen(name, new RecordingChanges(listeners, events));
		return listeners;
	}

	@Test
	void areRecordedWhicheverNodeTheySwitchedItOnAt() {
		this.one.switchOn(this.account, ZONE, NOON);
		assertThat(this.other.isRecording(this.account)).isTrue();
		assertThat(this.events).containsExactly(new DemandChanged(this.account));
	}

	@Test
	void areNoLongerRecordedOnceTheySwitchItOff() {
		this.one.switchOn(this.account, ZONE, NOON);
		this.one.switchOff(this.account, NOON);
		assertThat(this.other.isRecording(this.account)).isFalse();
		assertThat(this.events).hasSize(2);
	}

	@Test
	void areNoLongerRecordedOnceTheirLogIsRemoved() {
		this.one.switchOn(this.account, ZONE, NOON);
		this.one.remove(this.account);
		assertThat(this.other.isRecording(this.account)).isFalse();
	}

	@Test
	void areRecordedOnceANodeHearsAgainThatDidNotHearOfIt() {
		this.nodes.interrupt("other");
		this.one.switchOn(this.account, ZONE, NOON);
		this.nodes.reconnect("other");
		this.nodes.reconnect("other");
		assertThat(this.other.recording()).containsExactly(this.account);
		assertThat(this.events).containsExactly(new DemandChanged(this.account));
	}

}
