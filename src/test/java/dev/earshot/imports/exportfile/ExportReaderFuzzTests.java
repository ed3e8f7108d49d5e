package dev.earshot.imports.exportfile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.imports.exportfile.ExportRow.Played;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExportReaderFuzzTests {

	private static final Instant EARLIEST = Instant.parse("2005-12-30T00:00:00Z");

	private static final Instant LATEST = Uploads.CLOCK.instant().plus(Duration.ofDays(2));

	private static final UploadSize.Limit LIMIT = new UploadSize.Limit(50, 200_000);

	@MethodSource
	@DictionaryEntries({ "\"ts\":\"2023-04-10T18:05:00Z\"", "\"ms_played\":", "\"endTime\":\"2023-04-10 18:05\"",
			"\"msPlayed\":", "\"format\":\"earshot-listening-log\"", "\"version\":1", "\"plays\":[", "\"gaps\":[",
			"\"merged\":[", "\"hidden\":[", "Wrapped2023.json", "PK\\x03\\x04", "PK\\x01\\x02", "spotify:track:" })
	@FuzzTest
	void everyRowIsTakenOrRefused(byte[] upload) {
		RecordedVisit visit = new RecordedVisit();
		try {
			new ExportReader(Uploads.CLOCK, LIMIT).read(new ByteArrayInputStream(upload), "history.json", visit);
		}
		catch (UploadRefused ex) {
			assertThat(ex.problem()).isNotNull();
		}
		assertThat(visit.files()).hasSizeLessThanOrEqualTo(LIMIT.files() + 1)
			.allSatisfy((file) -> assertThat(file.name()).hasSizeBetween(1, 200).doesNotMatch("(.*/)?\\.\\.(/.*)?"));
		visit.rows().forEach(ExportReaderFuzzTests::check);
		assertThat(visit.gaps()).allSatisfy((gap) -> assertThat(gap.beganAt()).isBefore(gap.endedAt()));
	}

	static Stream<byte[]> everyRowIsTakenOrRefused() {
		String extended = """
				[{"ts":"2023-04-10T18:05:00Z","platform":"ios","ms_played":184000,"master_metadata_track_name":"Ebb",
				"master_metadata_album_artist_name":"Paper Harbor","spotify_track_uri":"spotify:track:1",
				"reason_start":"trackdone","reason_end":"fwdbtn","offline":true,"offline_timestamp":1681149000,
				"incognito_mode":false},{"ts":"x","ms_played":1e99,"incognito_mode":true},null,[1],{}]""";
		String account = """
				[{"endTime":"2023-04-10 18:05","artistName":"Paper Harbor","trackName":"Ebb","msPlayed":184000},
				{"endTime":"2023-04-10 18:09","podcastName":"Letters","episodeName":"One","msPlayed":-1}]""";
		String earshot = """
				{"format":"earshot-listening-log","version":1,"hidden":[{"artist":"x"}],"merged":[{"items":[{"uri":
				"spotify:track:1","title":"Ebb","artists":[{"name":"x"}]}]}],"gaps":[{"beganAt":"2023-04-10T18:05:00Z",
				"endedAt":"2023-04-10T19:05:00.5+02:00","reason":"server-off"}],"plays":[{"startedAt":
				"2023-04-10T18:05:00Z","endedAt":"2023-04-10T18:08:00Z","listenedMs":180000,"source":"recorded","kind":
				"track","uri":"spotify:track:1","title":"Ebb","artists":[{"name":"Paper Harbor","uri":null}],
				"album":{"name":"Slow"},"durationMs":180000,"device":"phone","context":{"kind":"album","uri":"u"},
				"start":"chosen","end":"completed"}]}""";
		String year = "{\"yearlyMetrics\":{\"totalMsListened\":9e6,\"mostListenedDay\":\"2023-02-30\"}}";
		return Stream.concat(
				Seeds.of(extended, account, earshot, "\uFEFF[]", "{\"format\":[[],1]}",
						"[{\"time\":\"2018-01-01T10:00:00Z\"}]"),
				Stream.of(
						Uploads.zip("my/Streaming_History_Audio_2023.json", extended, "StreamingHistory_music_0.json",
								account, "Wrapped2023.json", year, "Userdata.json", "{}"),
						earshot.getBytes(StandardCharsets.UTF_16)));
	}

	private static void check(ExportRow row) {
		assertThat(row.number()).isPositive();
		if (row instanceof Played(long _, LoggedPlay play, Instant _)) {
			assertThat(play.startedAt()).isAfter(EARLIEST).isBeforeOrEqualTo(play.endedAt());
			assertThat(play.endedAt()).isBefore(LATEST);
			assertThat(play.listened()).isBetween(Duration.ZERO, Duration.ofDays(1));
			check(play.item());
		}
	}

	private static void check(LoggedItem item) {
		check(item.title());
		item.artists().forEach((artist) -> check(artist.name()));
	}

	// What both databases can store.
	private static void check(String name) {
		assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(500).doesNotContain("\0");
		assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
	}

}
