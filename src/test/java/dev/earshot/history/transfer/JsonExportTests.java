package dev.earshot.history.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import dev.earshot.JsonSchemas;
import dev.earshot.history.counting.TestCounting;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.log.filter.Words;
import dev.earshot.imports.TestImports;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportReader;
import dev.earshot.imports.exportfile.FilePlan;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.RecordedVisit;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.UnsteadyDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests {@link JsonExport} against {@code docs/history.schema.json}.
 */
class JsonExportTests {

	private static final Path SCHEMA = Path.of("docs/history.schema.json");

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	@BeforeEach
	void play() {
		this.log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON.plusMillis(1), DeviceClass.TV,
				new LoggedContext(PlayedFrom.COLLECTION, null, null), EndReason.SKIPPED));
		this.log.add(TestLog.play(TestLog.file("Take 4", "Us"), TestLog.NOON.plusSeconds(60)));
		this.log.gaps()
			.add(this.log.account(),
					new Gap(TestLog.NOON.plusSeconds(600), TestLog.NOON.plus(Duration.ofHours(1)), GapReason.LOGIN));
		TestCounting counting = TestCounting.of(this.log);
		counting.hide("Lantern");
		counting.merge("Take 4", "Ferry");
	}

	@Test
	void conformsToItsSchema() {
		assertThat(JsonSchemas.complaints(SCHEMA, export())).isEmpty();
		assertThat(JsonSchemas.undocumented(SCHEMA, export())).isEmpty();
	}

	@Test
	void conformsToItsSchemaWithImportedPlaysAndAMergedChapter() {
		this.log.play("Old Tide", TestLog.NOON.minus(Duration.ofDays(900)));
		for (String title : List.of("One", "Two")) {
			this.log.add(TestLog.play(
					new LoggedItem(PlayableKind.CHAPTER, "spotify:episode:" + title, title, List.of(), null, null),
					TestLog.NOON));
		}
		TestCounting.of(this.log).merge("One", "Two");
		assertThat(export()).contains("\"reportedAt\":\"2024-06-12T14:00:40+02:00\"");
		assertThat(JsonSchemas.complaints(SCHEMA, export())).isEmpty();
		assertThat(JsonSchemas.undocumented(SCHEMA, export())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]",
			"{\"format\":\"earshot-listening-log\",\"version\":2,\"exportedAt\":\"2026-11-29T12:00:00Z\","
					+ "\"zone\":\"UTC\",\"plays\":[],\"gaps\":[]}" })
	void isNotWhatTheSchemaRejects(String json) {
		assertThat(JsonSchemas.complaints(SCHEMA, json)).isNotEmpty();
	}

	@Test
	void holdsPlaysInTheirOrderWithTheOffsetOfTheZone() {
		JsonNode export = JsonMapper.shared().readTree(export());
		assertThat(export.at("/plays/0/startedAt").asString()).isEqualTo("2026-11-29T13:00:00.001+01:00");
		assertThat(export.at("/plays/0/title").asString()).isEqualTo("Ferry");
		assertThat(export.at("/plays/0/artists/0/uri").asString()).isEqualTo("spotify:artist:Lantern");
		assertThat(export.at("/plays/0/context/kind").asString()).isEqualTo("collection");
		assertThat(export.at("/plays/1/title").asString()).isEqualTo("Take 4");
		assertThat(export.at("/plays/1/uri").isNull()).isTrue();
		assertThat(export.at("/gaps/0/reason").asString()).isEqualTo("login");
		assertThat(export.at("/zone").asString()).isEqualTo("Europe/Berlin");
	}

	@Test
	void isNoJsonIfItCouldNotBeWrittenToItsEnd() {
		UnsteadyDatabase database = UnsteadyDatabase.of(TestDatabase.SQLITE);
		TestLog unsteady = TestLog.of(JdbcClient.create(database), "fox");
		unsteady.play("Ferry");
		Listener listener = unsteady.listener();
		JsonExport export = new JsonExport(unsteady.plays(), unsteady.gaps(), TestCounting.items(unsteady.jdbc()),
				JsonMapper.shared());
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		database.goAwayAfter(2);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> export.write(listener, PlayFilter.NONE, TestLog.NOON, target));
		assertThat(target.toString(StandardCharsets.UTF_8)).contains("Ferry").doesNotEndWith("]}");
	}

	@Test
	void tellsWhatIsHiddenAndMergedInTheWholeLogOnly() {
		JsonNode export = JsonMapper.shared().readTree(export());
		assertThat(export.at("/hidden/0/uri").asString()).isEqualTo("spotify:artist:Lantern");
		assertThat(export.at("/merged/0/item/title").asString()).isEqualTo("Take 4");
		assertThat(export.at("/merged/0/into/uri").asString()).isEqualTo("spotify:track:Ferry");
		JsonNode part = JsonMapper.shared().readTree(export(PlayFilter.of(new PlayOrigin(PlaySource.RECORDED, null))));
		assertThat(part.has("hidden") || part.has("merged") || part.has("counted")).isFalse();
		assertThat(part.at("/plays")).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void isTheSameAfterDeletionsRulesAndAnImport(TestDatabase database, @TempDir Path directory) throws IOException {
		this.log.play("Fog", "Fog");
		this.log.deleted(InstantSource.fixed(TestLog.NOON))
			.delete(this.log.listener(), PlayFilter.of(new Words("take")));
		Path file = Files.writeString(directory.resolve("log.json"), export());
		DataSource source = database.source();
		TestLog owl = TestLog.of(JdbcClient.create(source), "owl");
		owl.listeners().clear(owl.listener(), TestLog.NOON.plus(Duration.ofDays(1)));
		TestImports.read(source, owl, file);
		TestImports.read(source, owl, file);
		assertThat(withoutSources(export(owl, PlayFilter.NONE))).isEqualTo(withoutSources(export()));
	}

	private static JsonNode withoutSources(String export) {
		JsonNode log = JsonMapper.shared().readTree(export);
		log.at("/plays").forEach((play) -> ((ObjectNode) play).remove("source"));
		return log;
	}

	@Test
	void isReadBackAsItWas(@TempDir Path directory) throws IOException {
		TestLog.fill(this.log.account(), this.log.plays(), this.log.gaps());
		List<LoggedPlay> before = new ArrayList<>();
		this.log.plays().forEach(this.log.listener(), PlayFilter.NONE, (stored) -> before.add(stored.play()));
		Path file = Files.writeString(directory.resolve("log.json"), export());
		RecordedVisit visit = new RecordedVisit();
		new ExportReader(InstantSource.fixed(TestLog.NOON.plus(Duration.ofDays(2)))).read(file, "log.json", visit);
		assertThat(visit.plays()).usingRecursiveComparison().ignoringFields("source").isEqualTo(before);
		assertThat(visit.plays()).extracting(LoggedPlay::source)
			.containsOnly(PlaySource.IMPORTED, PlaySource.RECENTLY_PLAYED);
		assertThat(visit.file())
			.isEqualTo(FilePlan.begun("log.json", ExportLayout.EARSHOT).played(before.size()).endedBy(null));
	}

	@Test
	void isReadBackUpToWhereTheDownloadWasCutOff(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("log.json"), export().replaceFirst("\\],\"gaps.*", ""));
		RecordedVisit visit = new RecordedVisit();
		new ExportReader(InstantSource.fixed(TestLog.NOON.plus(Duration.ofDays(2)))).read(file, "log.json", visit);
		assertThat(visit.file())
			.isEqualTo(FilePlan.begun("log.json", ExportLayout.EARSHOT).played(2).endedBy(FileProblem.BROKEN_JSON));
	}

	private String export() {
		return export(PlayFilter.NONE);
	}

	private String export(PlayFilter filter) {
		return export(this.log, filter);
	}

	private static String export(TestLog log, PlayFilter filter) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		new JsonExport(log.plays(), log.gaps(), TestCounting.items(log.jdbc()), new JsonMapper()).write(log.listener(),
				filter, TestLog.NOON, output);
		return output.toString(StandardCharsets.UTF_8);
	}

}
