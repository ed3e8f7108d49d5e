package dev.earshot.operations.diagnostics;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.AccountId;
import dev.earshot.operations.diagnostics.LastCalls.Last;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LastCallsTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private static final AccountId KIM = new AccountId("kim");

	private final MutableClock clock = new MutableClock(NOON);

	private final LastCalls last = new LastCalls(this.clock);

	@Test
	void areUnknownAtFirst() {
		assertThat(this.last.of(EndpointFamily.PLAYER)).isEqualTo(Last.NONE);
	}

	@Test
	void keepTheLastRefusalAfterASuccess() {
		this.last.on(new CallOutcome(EndpointFamily.PLAYER, null, true, new Unreachable()));
		this.clock.advance(Duration.ofSeconds(10));
		this.last.on(new CallOutcome(EndpointFamily.PLAYER, null, true, null));
		assertThat(this.last.of(EndpointFamily.PLAYER)).isEqualTo(new Last(NOON.plusSeconds(10), "unreachable", NOON));
		assertThat(this.last.of(EndpointFamily.SEARCH)).isEqualTo(Last.NONE);
	}

	@Test
	void areThoseOfEachPerson() {
		this.last.on(new CallOutcome(EndpointFamily.PLAYER, KIM, true, new Unreachable()));
		this.last.on(new CallOutcome(EndpointFamily.SEARCH, null, true, null));
		assertThat(this.last.of(KIM)).isEqualTo(new Last(NOON, "unreachable", NOON));
		assertThat(this.last.of(new AccountId("lou"))).isEqualTo(Last.NONE);
	}

	@Test
	void areForgottenWithThePerson() {
		this.last.on(new CallOutcome(EndpointFamily.PLAYER, KIM, true, null));
		this.last.forget(KIM);
		assertThat(this.last.of(KIM)).isEqualTo(Last.NONE);
		assertThat(this.last.of(EndpointFamily.PLAYER).calledAt()).isEqualTo(NOON);
	}

	@Test
	void areNoCallsIfTheBudgetAllowedNone() {
		this.last.on(new CallOutcome(EndpointFamily.SEARCH, null, false, new PlanSpent(NOON)));
		assertThat(this.last.of(EndpointFamily.SEARCH)).isEqualTo(new Last(null, "plan-spent", NOON));
	}

}
