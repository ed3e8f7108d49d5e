package dev.earshot.statistics.page;

import java.nio.file.Path;
import java.time.InstantSource;

import dev.earshot.JsonSchemas;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StatisticsApiTests {

	private static final Path SCHEMA = Path.of("docs", "statistics.schema.json");

	private static final PeriodQuery ALL = new PeriodQuery("all", null, null, null);

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final InstantSource clock = InstantSource.fixed(TestLog.NOON);

	private final StatisticsApi api = new StatisticsApi(this.log.listeners(), TestStatistics.of(this.log, this.clock),
			new Rankings(TestStatistics.names(this.log)));

	@Test
	void tellsWhatThePageTells() {
		this.log.play("Ferry", "Harbor", "Ferry");
		JsonNode json = json();
		assertThat(json.at("/figures/plays").asInt()).isEqualTo(3);
		assertThat(json.at("/rankings/tracks/0/title").asString()).isEqualTo("Ferry");
		assertThat(json.at("/rankings/tracks/0/plays").asInt()).isEqualTo(2);
		assertThat(json.at("/hours").size()).isEqualTo(7);
		assertThat(json.at("/days").size()).isEqualTo(1);
	}

	@Test
	void isAsTheSchemaSays() {
		this.log.play("Ferry", "Harbor", "Ferry");
		assertThat(JsonSchemas.complaints(SCHEMA, json().toString())).isEmpty();
		assertThat(JsonSchemas.undocumented(SCHEMA, json().toString())).isEmpty();
	}

	@Test
	void tellsTheRule() {
		assertThat(json().at("/rule/leastMs").asInt()).isEqualTo(30_000);
		this.log.listeners().setCounted(this.log.account(), null, true);
		assertThat(json().at("/rule").has("leastMs")).isFalse();
		assertThat(json().at("/rule/exportsOnly").asBoolean()).isTrue();
		assertThat(JsonSchemas.complaints(SCHEMA, json().toString())).isEmpty();
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		PeriodQuery backwards = new PeriodQuery(null, null, "2026-11-02", "2026-11-01");
		assertThatExceptionOfType(StatisticsRefused.class)
			.isThrownBy(() -> this.api.statistics(this.log.account(), backwards));
	}

	@Test
	void tellsNothingWithoutALog() {
		assertThatExceptionOfType(StatisticsRefused.class)
			.isThrownBy(() -> this.api.statistics(new AccountId("stranger"), ALL));
	}

	private JsonNode json() {
		JsonMapper mapper = new JsonMapper();
		return mapper.readTree(mapper.writeValueAsString(this.api.statistics(this.log.account(), ALL)));
	}

}
