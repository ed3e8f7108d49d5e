package dev.earshot.history.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import dev.earshot.history.counting.TestCounting;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.TestImports;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link JsonExport} keeps what a log knows of its plays, when somebody else
 * imports it.
 */
class RestoredLogTests {

	private static final String ACCOUNT = """
			[{"endTime":"2026-11-29 12:05","artistName":"Lantern","trackName":"Ferry","msPlayed":70000}]""";

	private static final String EXTENDED = """
			[{"ts":"2026-11-29T12:05:20Z","platform":"ios","ms_played":70000,"conn_country":"DE",\
			"master_metadata_track_name":"Ferry","master_metadata_album_artist_name":"Lantern",\
			"master_metadata_album_album_name":"Tides","spotify_track_uri":"spotify:track:Ferry",\
			"reason_start":"trackdone","reason_end":"trackdone","shuffle":false,"skipped":false,"offline":false,\
			"offline_timestamp":null,"incognito_mode":false}]""";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void knowsNoMoreOfWhatSpotifyListed(TestDatabase database) throws IOException {
		DataSource source = database.source();
		TestLog fox = TestLog.of(JdbcClient.create(source), "fox");
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		fox.add(LoggedPlay.of(TestLog.listed("Ferry", TestLog.NOON.plusSeconds(320))));
		read(source, owl, export(fox));
		assertThat(plays(owl)).isEqualTo(plays(fox));
		assertThat(plays(owl).at("/0/source").asString()).isEqualTo("recently-played");
		assertThat(sources(owl)).containsExactly(2);
		read(source, owl, EXTENDED);
		assertThat(sources(owl)).containsExactlyInAnyOrder(1, 2);
	}

	@ParameterizedTest
	@EnumSource
	void isCompletedByTheExtendedHistory(TestDatabase database) throws IOException {
		DataSource source = database.source();
		TestLog fox = TestLog.of(JdbcClient.create(source), "fox");
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		read(source, fox, ACCOUNT);
		read(source, owl, export(fox));
		assertThat(plays(owl)).isEqualTo(plays(fox));
		read(source, owl, EXTENDED);
		assertThat(plays(owl)).hasSize(1);
		assertThat(plays(owl).at("/0/uri").asString()).isEqualTo("spotify:track:Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void isKnownFromTheExportsThatItCameFrom(TestDatabase database) throws IOException {
		DataSource source = database.source();
		TestLog fox = TestLog.of(JdbcClient.create(source), "fox");
		read(source, fox, EXTENDED);
		List<String> files = List.of(export(fox), ACCOUNT, EXTENDED, export(fox));
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		for (String file : files) {
			read(source, owl, file);
			assertThat(plays(owl)).isEqualTo(plays(fox));
		}
	}

	private void read(DataSource source, TestLog log, String json) throws IOException {
		TestImports.read(source, log, Files.writeString(this.directory.resolve("file.json"), json));
	}

	private static JsonNode plays(TestLog log) {
		return JsonMapper.shared().readTree(export(log)).at("/plays");
	}

	private static String export(TestLog log) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		new JsonExport(log.plays(), log.gaps(), TestCounting.items(log.jdbc()), new JsonMapper()).write(log.listener(),
				PlayFilter.NONE, TestLog.NOON, output);
		return output.toString(StandardCharsets.UTF_8);
	}

	private static List<Integer> sources(TestLog log) {
		return log.jdbc()
			.sql("select source from play where listener_id = :listener and import_id is not null")
			.param("listener", log.listener().id())
			.query(Integer.class)
			.list();
	}

}
