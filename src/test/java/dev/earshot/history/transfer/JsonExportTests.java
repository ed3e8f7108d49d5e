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
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.TestImports;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportReader;
import dev.earshot.imports.exportfile.FilePlan;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.RecordedVisit;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

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
	void tellsWhatIsHiddenAndMergedInTheWholeLogOnly() {
		JsonNode export = JsonMapper.shared().readTree(export());
		assertThat(export.at("/hidden/0/uri").asString()).isEqualTo("spotify:artist:Lantern");
		assertThat(export.at("/merged/0/item/title").asString()).isEqualTo("Take 4");
		assertThat(export.at("/merged/0/into/uri").asString()).isEqualTo("spotify:track:Ferry");
		JsonNode part = JsonMapper.shared().readTree(export(PlayFilter.of(new PlayOrigin(PlaySource.RECORDED, null))));
		assertThat(part.has("hidden") || part.has("merged")).isFalse();
		assertThat(part.at("/plays")).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void isTheSameAfterDeletionsRulesAndAnImport(TestDatabase database, @TempDir Path directory) throws IOException {
		this.log.play("Fog", "Fog");
		this.log.deleted(InstantSource.fixed(TestLog.NOON))
			.delete(this.log.listener(), new PlayFilter("take", null, null, null, false, null));
		Path file = Files.writeString(directory.resolve("log.json"), export());
		DataSource source = database.source();
		TestLog owl = TestLog.of(JdbcClient.create(source), "owl");
		TestImports.read(source, owl, file);
		TestImports.read(source, owl, file);
		assertThat(withoutSourcesAndGaps(export(owl, PlayFilter.NONE))).isEqualTo(withoutSourcesAndGaps(export()));
	}

	private static JsonNode withoutSourcesAndGaps(String export) {
		ObjectNode log = (ObjectNode) JsonMapper.shared().readTree(export);
		log.remove("gaps");
		log.at("/plays").forEach((play) -> ((ObjectNode) play).remove("source"));
		return log;
	}

	@Test
	void isReadBackAsItWas(@TempDir Path directory) throws IOException {
		TestLog.fill(this.log.account(), this.log.plays(), this.log.gaps());
		List<LoggedPlay> before = new ArrayList<>();
		this.log.plays().forEach(this.log.listener(), PlayFilter.NONE, before::add);
		Path file = Files.writeString(directory.resolve("log.json"), export());
		RecordedVisit visit = new RecordedVisit();
		new ExportReader(InstantSource.fixed(TestLog.NOON.plus(Duration.ofDays(2)))).read(file, "log.json", visit);
		assertThat(visit.plays()).usingRecursiveComparison().ignoringFields("source").isEqualTo(before);
		assertThat(visit.plays()).extracting(LoggedPlay::source).containsOnly(PlaySource.IMPORTED);
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
