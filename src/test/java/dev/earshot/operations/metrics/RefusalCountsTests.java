package dev.earshot.operations.metrics;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.operations.metrics.RefusalCounts.Refusals;
import dev.earshot.spotify.SpotifyRefusal.TokenRejected;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.standin.MutableClock;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalCountsTests {

	private static final Instant START = Instant.parse("2026-11-29T12:00:00Z");

	private final MutableClock clock = new MutableClock(START);

	@ParameterizedTest
	@EnumSource
	void addUpByFamilyAndReason(TestDatabase database) {
		RefusalCounts counts = new RefusalCounts(database.empty(), this.clock);
		counts.on(new CallOutcome(EndpointFamily.PLAYER, null, true, null));
		counts.on(new CallOutcome(EndpointFamily.PROFILE, null, true, new TokenRejected()));
		counts.on(new CallOutcome(EndpointFamily.PLAYER, null, true, new Unreachable()));
		this.clock.advance(Duration.ofDays(1));
		counts.on(new CallOutcome(EndpointFamily.PLAYER, null, false, new Unreachable()));
		assertThat(counts.since(Instant.EPOCH)).containsExactly(new Refusals("PLAYER", "unreachable", 2),
				new Refusals("PROFILE", "token-rejected", 1));
		assertThat(counts.since(START)).containsExactly(new Refusals("PLAYER", "unreachable", 1));
	}

	@ParameterizedTest
	@EnumSource
	void areKeptForNinetyDays(TestDatabase database) {
		RefusalCounts counts = new RefusalCounts(database.empty(), this.clock);
		counts.on(new CallOutcome(EndpointFamily.PLAYER, null, true, new Unreachable()));
		counts.flush();
		this.clock.advance(Duration.ofDays(91));
		counts.deleteOld();
		assertThat(counts.since(Instant.EPOCH)).isEmpty();
	}

}
