package dev.earshot.household;

import java.nio.file.Path;
import java.util.Locale;

import dev.earshot.JsonSchemas;
import dev.earshot.MessageFiles;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefusal;
import dev.earshot.statistics.page.StatisticsRefused;
import dev.earshot.storage.TestDatabase;
import dev.earshot.web.ProblemDetails;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ComparisonApiTests {

	private static final Path SCHEMA = Path.of("docs", "comparison.schema.json");

	private final ComparingHousehold household = ComparingHousehold.in(TestDatabase.SQLITE);

	private final ComparisonApi api = new ComparisonApi(this.household.consents(), this.household.comparisons(),
			this.household.pages(), new ProblemDetails(MessageFiles.ofEarshot().source(), ComparingHousehold.CLOCK));

	@Test
	void tellsWhatThePageTells() {
		this.household.agreed();
		this.household.fox().play("Ferry", "Harbor");
		this.household.owl().play("Ferry");
		this.household.owl().add(TestLog.play(TestLog.file("Harbor", "Lantern"), TestLog.NOON.plusSeconds(600)));
		String json = json(this.household.fox().account());
		assertThat(JsonSchemas.complaints(SCHEMA, json)).isEmpty();
		assertThat(JsonSchemas.undocumented(SCHEMA, json)).isEmpty();
		assertThat(json).contains("\"name\":\"Owl\"", "\"sharedTracks\":2", "\"firstDay\":\"2026-11-29\"");
	}

	@Test
	void tellsNothingToThoseWhoHaveNotAgreed() {
		this.household.owl().play("Ferry");
		this.household.consents().give(HouseholdConsent.STATISTICS, this.household.owl().account());
		ResponseEntity<?> answer = answer(this.household.fox().account());
		assertThat(answer.getStatusCode().value()).isEqualTo(403);
		assertThat(new JsonMapper().writeValueAsString(answer.getBody())).contains("comparison-not-agreed")
			.doesNotContain("Owl");
	}

	@Test
	void tellsNothingOfThoseWhoHaveNotAgreed() {
		this.household.owl().play("Ferry");
		this.household.consents().give(HouseholdConsent.STATISTICS, this.household.fox().account());
		assertThat(json(this.household.fox().account())).contains("Fox").doesNotContain("Owl", "Ferry");
	}

	@Test
	void tellsNothingWithoutALog() {
		this.household.agreed();
		this.household.fox().listeners().remove(this.household.fox().account());
		assertThatExceptionOfType(StatisticsRefused.class).isThrownBy(() -> answer(this.household.fox().account()))
			.satisfies((refused) -> assertThat(refused.refusal()).isEqualTo(StatisticsRefusal.NO_LOG));
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		this.household.agreed();
		PeriodQuery backwards = new PeriodQuery(null, null, "2026-11-02", "2026-11-01");
		assertThatExceptionOfType(StatisticsRefused.class)
			.isThrownBy(() -> this.api.compare(this.household.fox().account(), backwards, Locale.ENGLISH));
	}

	private ResponseEntity<?> answer(AccountId account) {
		return this.api.compare(account, ComparingHousehold.ALL, Locale.ENGLISH);
	}

	private String json(AccountId account) {
		return new JsonMapper().writeValueAsString(answer(account).getBody());
	}

}
