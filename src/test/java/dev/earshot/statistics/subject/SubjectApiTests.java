package dev.earshot.statistics.subject;

import java.nio.file.Path;
import java.util.Random;

import dev.earshot.JsonSchemas;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.TestPlays;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefusal;
import dev.earshot.statistics.page.StatisticsRefused;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SubjectApiTests {

	private static final Path SUBJECT = Path.of("docs", "statistics-subject.schema.json");

	private static final Path TOP = Path.of("docs", "statistics-top.schema.json");

	private static final PeriodQuery ALWAYS = new PeriodQuery("all", null, null, null);

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final SubjectApi api = new SubjectApi(this.log.listeners(), TestSubjects.pages(this.log));

	private final RankingApi top = new RankingApi(this.log.listeners(), TestSubjects.top(this.log));

	@Test
	void tellsWhatThePageTells() {
		this.log.play("Ferry", "Harbor", "Ferry");
		JsonNode json = subject("tracks", TestPlays.id(this.log, "item", "Ferry"));
		assertThat(json.at("/subject/title").asString()).isEqualTo("Ferry");
		assertThat(json.at("/figures/plays").asInt()).isEqualTo(2);
		assertThat(json.at("/first").asString()).isEqualTo("2026-11-29T12:00:00Z");
		assertThat(json.at("/heardAfter/0/subject/title").asString()).isEqualTo("Harbor");
		assertThat(json.at("/heardAfter/0/times").asInt()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "tracks,item,Item 2", "artists,artist,Artist 2", "albums,album,Album 1",
			"podcasts,artist,Weather Hour", "audiobooks,artist,The Lighthouse" })
	void isAsTheSchemasSay(String kind, String table, String name) {
		TestPlays.fill(this.log, new Random(2), 200);
		String subject = subject(kind, TestPlays.id(this.log, table, name)).toString();
		assertThat(JsonSchemas.complaints(SUBJECT, subject)).isEmpty();
		assertThat(JsonSchemas.undocumented(SUBJECT, subject)).isEmpty();
		String list = json(this.top.top(this.log.account(), kind, null, null, ALWAYS)).toString();
		assertThat(JsonSchemas.complaints(TOP, list)).isEmpty();
		assertThat(JsonSchemas.undocumented(TOP, list)).isEmpty();
	}

	@Test
	void tellsAMergedTrackAsTheOneAsWhichItCounts() {
		this.log.play("Ferry", "Harbor");
		int ferry = TestPlays.id(this.log, "item", "Ferry");
		int harbor = TestPlays.id(this.log, "item", "Harbor");
		new CountingRules(this.log.jdbc()).merge(this.log.listener().id(), harbor, ferry);
		assertThat(subject("tracks", harbor)).isEqualTo(subject("tracks", ferry));
	}

	@Test
	void tellsNothingOfWhatSomebodyElsePlayed() {
		this.log.play("Ferry");
		String ferry = String.valueOf(TestPlays.id(this.log, "item", "Ferry"));
		AccountId owl = TestLog.of(this.log.jdbc(), "owl").account();
		assertThatExceptionOfType(StatisticsRefused.class)
			.isThrownBy(() -> this.api.subject(owl, "tracks", ferry, ALWAYS));
		assertThatExceptionOfType(StatisticsRefused.class)
			.isThrownBy(() -> this.api.subject(new AccountId("stranger"), "tracks", ferry, ALWAYS));
	}

	@Test
	void tellsNothingOfWhatIsNoId() {
		assertThatExceptionOfType(StatisticsRefused.class)
			.isThrownBy(() -> this.api.subject(this.log.account(), "tracks", "99999999999", ALWAYS))
			.satisfies((ex) -> assertThat(ex.refusal()).isEqualTo(StatisticsRefusal.NOT_IN_LOG));
	}

	private JsonNode subject(String kind, int id) {
		return json(this.api.subject(this.log.account(), kind, String.valueOf(id), ALWAYS));
	}

	private static JsonNode json(Object response) {
		JsonMapper mapper = new JsonMapper();
		return mapper.readTree(mapper.writeValueAsString(response));
	}

}
