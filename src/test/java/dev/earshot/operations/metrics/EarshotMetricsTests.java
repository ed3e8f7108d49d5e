package dev.earshot.operations.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.live.LiveStreams;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.FamilyUsage;
import dev.earshot.storage.DatabaseInspection;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class EarshotMetricsTests {

	private final ActivePeople people = mock();

	private final CallBudget budget = mock();

	private final LiveStreams streams = mock();

	private final SseBroadcaster broadcasts = mock();

	private final DatabaseInspection database = mock();

	@Test
	void areNamedAsPrometheusWantsThem() {
		given(this.people.daily()).willReturn(2);
		given(this.people.monthly()).willReturn(3);
		given(this.streams.size()).willReturn(4);
		given(this.broadcasts.size()).willReturn(5);
		given(this.database.size()).willReturn(4096L);
		assertThat(scrape()).contains("earshot_active_people{period=\"day\"} 2.0",
				"earshot_active_people{period=\"month\"} 3.0", "earshot_streams{kind=\"dashboard\"} 4.0",
				"earshot_streams{kind=\"output\"} 5.0", "earshot_database_size_bytes 4096.0");
	}

	@Test
	void tellTheBudgetOfEachFamilyAndOfNobody() {
		use(new FamilyUsage("PLAYER", 7, Map.of(new AccountId("kim"), 7), 5000, 900, Instant.MAX));
		assertThat(scrape())
			.contains("earshot_spotify_budget_used{family=\"player\"} 7.0",
					"earshot_spotify_budget_planned{family=\"player\"} 5000.0",
					"earshot_spotify_learned_quota{family=\"player\"} 900.0",
					"earshot_spotify_circuit_breaker_open{family=\"player\"} 1.0")
			.doesNotContain("kim");
	}

	@Test
	void haveNoQuotaBeforeOneIsLearned() {
		use(new FamilyUsage("PLAYER", 7, Map.of(), 5000, null, null));
		assertThat(scrape()).contains("earshot_spotify_learned_quota{family=\"player\"} NaN",
				"earshot_spotify_circuit_breaker_open{family=\"player\"} 0.0");
	}

	@Test
	void goOnWithoutTheDatabase() {
		given(this.database.size()).willThrow(new QueryTimeoutException("Not today"));
		given(this.streams.size()).willReturn(4);
		assertThat(scrape()).contains("earshot_streams{kind=\"dashboard\"} 4.0", "earshot_database_size_bytes NaN");
	}

	private void use(FamilyUsage player) {
		given(this.budget.usageToday()).willReturn(List.of(player));
	}

	private String scrape() {
		PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		new EarshotMetrics(this.people, this.budget, this.streams, this.broadcasts, this.database).bindTo(registry);
		return registry.scrape();
	}

}
