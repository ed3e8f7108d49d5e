package dev.earshot.imports.exportfile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.StartReason;
import dev.earshot.imports.exportfile.ExportRow.Played;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link ExtendedRows} and {@link AccountRows} with single rows.
 */
class RowLayoutTests {

	@Test
	void keepsOfAPrivateSessionWhatFindsItsPlaysElsewhere() {
		String row = "{\"ts\":%s,\"ms_played\":70123,\"spotify_track_uri\":\"spotify:track:1\","
				+ "\"master_metadata_track_name\":\"Ferry\",\"incognito_mode\":true}";
		assertThat(Uploads.read("[" + row.formatted("\"2023-05-01T10:00:00Z\"") + "]").rows())
			.singleElement(InstanceOfAssertFactories.type(ExportRow.Private.class))
			.returns(Instant.parse("2023-05-01T10:00:00Z"), ExportRow.Private::reportedAt)
			.returns(70_123L, ExportRow.Private::listenedMillis)
			.returns("Ferry", (privately) -> Objects.requireNonNull(privately.play()).item().title());
		assertThat(Uploads.read("[" + row.formatted("\"noon\"") + "]").rows())
			.containsExactly(new ExportRow.Private(1, null, 0, null));
	}

	private static final String NO_NAMES = """
			"ts":"2023-05-01T10:00:00Z","ms_played":1000,"master_metadata_track_name":null,"spotify_track_uri":null""";

	@Test
	void readsATrack() {
		LoggedPlay play = play(Uploads.row("""
				"platform":"ios","reason_start":"trackdone","reason_end":"fwdbtn","offline":false,\
				"offline_timestamp":1682935198"""));
		assertThat(play).isEqualTo(new LoggedPlay(Instant.parse("2023-05-01T09:59:58Z"),
				Instant.parse("2023-05-01T10:00:00Z"), Duration.ofSeconds(1),
				new LoggedItem(PlayableKind.TRACK, "spotify:track:0000000000000000000001", "Ferry",
						List.of(new LoggedName("Lantern", null)), new LoggedName("Tides", null), null),
				PlaySource.IMPORTED, DeviceClass.PHONE, null, StartReason.FOLLOWED, EndReason.SKIPPED));
	}

	@Test
	void keepsTheTimeThatIdentifiesARow() {
		assertThat(reportedAt(Uploads.row("\"offline\":true,\"offline_timestamp\":1682900000")))
			.isEqualTo("2023-05-01T10:00:00Z");
		assertThat(reportedAt("{\"endTime\":\"2023-05-01 10:00\",\"trackName\":\"Ferry\",\"msPlayed\":1}"))
			.isEqualTo("2023-05-01T10:00:00Z");
		assertThat(reportedAt("{\"time\":\"2018-05-01T10:00:59Z\",\"trackName\":\"Ferry\"}"))
			.isEqualTo("2018-05-01T10:00:00Z");
	}

	@Test
	void readsAnEpisode() {
		LoggedItem item = item("{" + NO_NAMES + """
				,"episode_name":"Fog","episode_show_name":"Weather Hour","spotify_episode_uri":"spotify:episode:1"}""");
		assertThat(item).isEqualTo(new LoggedItem(PlayableKind.EPISODE, "spotify:episode:1", "Fog",
				List.of(new LoggedName("Weather Hour", null)), null, null));
	}

	@Test
	void readsAChapterOfABookAlsoWithoutItsTitle() {
		String chapter = "{" + NO_NAMES + """
				,"audiobook_title":"Sea","audiobook_uri":"spotify:show:2","audiobook_chapter_uri":"spotify:episode:1",\
				"audiobook_chapter_title":%s}""";
		List<LoggedName> book = List.of(new LoggedName("Sea", "spotify:show:2"));
		assertThat(item(chapter.formatted("\"One\"")))
			.isEqualTo(new LoggedItem(PlayableKind.CHAPTER, "spotify:episode:1", "One", book, null, null));
		assertThat(item(chapter.formatted("null")).title()).isEqualTo("Sea");
	}

	@Test
	void callsAnItemWithoutNameByItsUri() {
		assertThat(item("{" + NO_NAMES + ",\"spotify_track_uri\":\"spotify:track:1\"}").title())
			.isEqualTo("spotify:track:1");
	}

	@Test
	void keepsNamesWhereTheUriIsNone() {
		LoggedItem item = item(Uploads.row("\"spotify_track_uri\":\"https://example.org\""));
		assertThat(item.uri()).isNull();
		assertThat(item.title()).isEqualTo("Ferry");
	}

	@Test
	void recognizesALocalFile() {
		assertThat(item(Uploads.row("\"spotify_track_uri\":\"spotify:local:Us::Take+4:90\"")).kind())
			.isEqualTo(PlayableKind.LOCAL_FILE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{" + NO_NAMES + "}", "{" + NO_NAMES + ",\"episode_name\":\"\"}",
			"{\"endTime\":\"2023-05-01 10:00\",\"artistName\":\"Unknown Artist\",\"trackName\":\"Unknown Track\",\"msPlayed\":1}",
			"{\"endTime\":\"2023-05-01 10:00\",\"podcastName\":null,\"episodeName\":null,\"msPlayed\":1}" })
	void knowsNothingOfAPlayWithoutNames(String row) {
		assertThat(Uploads.read("[" + row + "]").rows()).containsExactly(new ExportRow.Unknown(1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"artistName":"Lantern","trackName":"Ferry"                         | TRACK   | Ferry | Lantern
			"artistName":"Unknown Artist","trackName":"Ferry"                  | TRACK   | Ferry | Unknown Artist
			"podcastName":"Weather","episodeName":"Fog"                        | EPISODE | Fog   | Weather
			"audiobookName":"Sea","chapterName":"One","authorName":"A. Writer" | CHAPTER | One   | Sea, A. Writer
			"audiobookName":"Sea","chapterName":null,"authorName":"A. Writer"  | CHAPTER | Sea   | Sea, A. Writer
			""")
	void readsAccountData(String names, PlayableKind kind, String title, String by) {
		LoggedPlay play = play("{\"endTime\":\"2023-05-01 10:00\"," + names + ",\"msPlayed\":61000}");
		assertThat(play.startedAt()).isEqualTo("2023-05-01T09:58:59Z");
		assertThat(play.item().kind()).isEqualTo(kind);
		assertThat(play.item().title()).isEqualTo(title);
		assertThat(play.item().artists()).extracting(LoggedName::name).containsExactly(by.split(", "));
	}

	@Test
	void takesTheFirstArtistOfTheOldestLayout() {
		LoggedPlay play = play("""
				{"artistName":"Lantern, A. Writer, Lantern","trackName":"Ferry","time":"2018-05-01T10:00:59Z"}""");
		assertThat(play.item().artists()).containsExactly(new LoggedName("Lantern", null));
		assertThat(play.startedAt()).isEqualTo("2018-05-01T10:00:59Z").isEqualTo(play.endedAt());
	}

	@Test
	void keepsCommasInNamesOfLaterLayouts() {
		String row = "{\"endTime\":\"2023-05-01 10:00\",\"artistName\":\"Earth, Rain\",\"trackName\":\"A\",\"msPlayed\":1}";
		assertThat(item(row).artists()).containsExactly(new LoggedName("Earth, Rain", null));
	}

	@Test
	void leavesOutOfNamesWhatDatabasesRefuse() {
		assertThat(item(Uploads.row("\"master_metadata_track_name\":\"a\\u0000b\\ud83e\\udd8a\\ud83ec\"")).title())
			.isEqualTo("ab🦊\uFFFDc");
	}

	@Test
	void truncatesNamesAsTheLogDoes() {
		String title = item(Uploads.row("\"master_metadata_track_name\":\"" + "a".repeat(501) + "\"")).title();
		assertThat(title).hasSize(500).endsWith("a…");
	}

	private static LoggedPlay play(String row) {
		return Uploads.read("[" + row + "]").play();
	}

	private static LoggedItem item(String row) {
		return play(row).item();
	}

	private static Instant reportedAt(String row) {
		return Objects.requireNonNull(((Played) Uploads.read("[" + row + "]").rows().getFirst()).reportedAt());
	}

}
