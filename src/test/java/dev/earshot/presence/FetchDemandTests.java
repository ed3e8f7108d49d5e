package dev.earshot.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FetchDemandTests {

	private static final AccountId ACCOUNT = new AccountId("lantern");

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T12:00:00Z"));

	private final List<Object> events = new ArrayList<>();

	private final FetchDemand demand = new FetchDemand(this.events::add, this.clock);

	@Test
	void isNoneWithoutAFetch() {
		assertThat(this.demand.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void isBackgroundForFifteenMinutesAfterAFetch() {
		this.demand.recordFetch(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(15).minusMillis(1));
		assertThat(this.demand.of(ACCOUNT)).isEqualTo(DemandLevel.BACKGROUND);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.demand.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void isProlongedByTheNextFetchWithoutAnEvent() {
		this.demand.recordFetch(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(10));
		this.demand.recordFetch(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(10));
		this.demand.removeExpired();
		assertThat(this.demand.of(ACCOUNT)).isEqualTo(DemandLevel.BACKGROUND);
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT));
	}

	@Test
	void publishesItsStartAndItsEnd() {
		this.demand.recordFetch(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(15));
		this.demand.removeExpired();
		this.demand.removeExpired();
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT), new DemandChanged(ACCOUNT));
	}

	@Test
	void publishesAFetchAfterItHasExpired() {
		this.demand.recordFetch(ACCOUNT);
		this.clock.advance(Duration.ofMinutes(20));
		this.demand.recordFetch(ACCOUNT);
		assertThat(this.events).hasSize(2);
	}

	@Test
	void isRemovedWithTheAccount() {
		this.demand.recordFetch(ACCOUNT);
		this.demand.stop(ACCOUNT);
		assertThat(this.demand.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

}
