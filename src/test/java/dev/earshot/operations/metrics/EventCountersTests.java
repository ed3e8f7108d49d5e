package dev.earshot.operations.metrics;

import dev.earshot.core.AccountId;
import dev.earshot.playback.PlaybackPolled;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.webhooks.Delivery.Attempted;
import dev.earshot.webhooks.Delivery.Outcome;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventCountersTests {

	private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	private final EventCounters counters = new EventCounters(this.registry);

	@Test
	void countCallsByFamilyAndOutcome() {
		this.counters.on(new CallOutcome(EndpointFamily.PLAYER, null, true, null));
		this.counters.on(new CallOutcome(EndpointFamily.PLAYER, null, true, null));
		this.counters.on(new CallOutcome(EndpointFamily.ACCOUNTS, null, true, new Unreachable()));
		assertThat(this.registry.scrape()).contains(
				"earshot_spotify_calls_total{family=\"player\",outcome=\"success\"} 2.0",
				"earshot_spotify_calls_total{family=\"accounts\",outcome=\"unreachable\"} 1.0");
	}

	@Test
	void countCallsThatWereNotMadeByThemselves() {
		this.counters.on(new CallOutcome(EndpointFamily.SEARCH, null, false, new Unreachable()));
		assertThat(this.registry.scrape())
			.contains("earshot_spotify_calls_withheld_total{family=\"search\",outcome=\"unreachable\"} 1.0")
			.doesNotContain("earshot_spotify_calls_total");
	}

	@Test
	void countPollsWithoutTellingWhose() {
		this.counters.on(new PlaybackPolled(new AccountId("kim"), null));
		this.counters.on(new PlaybackPolled(new AccountId("kim"), new Unreachable()));
		assertThat(this.registry.scrape())
			.contains("earshot_polls_total{outcome=\"success\"} 1.0",
					"earshot_polls_total{outcome=\"unreachable\"} 1.0")
			.doesNotContain("kim");
	}

	@Test
	void countDeliveriesByOutcome() {
		this.counters.on(new Attempted(Outcome.GIVEN_UP));
		assertThat(this.registry.scrape()).contains("earshot_webhook_deliveries_total{outcome=\"given-up\"} 1.0");
	}

}
