package dev.earshot.imports.exportfile.year;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import dev.earshot.history.years.SpotifyYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class YearFiguresTests {

	@Test
	void areReadWithoutAnythingElse() throws IOException {
		assertThat(read("""
				{"topTracks": {"topTracks": ["spotify:track:a"], "distinctTracksPlayed": 812},
				"yearlyMetrics": {"totalMsListened": 72000000, "mostListenedDay": "2024-03-15",
					"mostListenedDayMinutes": 301.5, "percentGreaterThanWorldwideUsers": 71.2},
				"topArtists": {"numUniqueArtists": 97}}
				""")).contains(new SpotifyYear(2024, Duration.ofHours(20), LocalDate.of(2024, 3, 15), 812, 97));
	}

	@Test
	void areReadAsFarAsTheyGo() throws IOException {
		assertThat(read("""
				{"yearlyMetrics": {"totalMsListened": 1.8E6, "mostListenedDay": "in May"}, "topTracks": 7,
				"topArtists": {"numUniqueArtists": -1}}
				""")).contains(new SpotifyYear(2024, Duration.ofMinutes(30), null, null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{", "null", "{\"yearlyMetrics\": 5}",
			"{\"yearlyMetrics\": {\"totalMsListened\": -1}}", "{\"yearlyMetrics\": {\"totalMsListened\": \"many\"}}",
			"{\"yearlyMetrics\": {\"totalMsListened\": 4e10}}" })
	void areNothingInAnotherFile(String file) throws IOException {
		assertThat(read(file)).isEmpty();
	}

	@Test
	void areNothingInAFileThatIsTooLarge() throws IOException {
		assertThat(read("{\"yearlyMetrics\": {\"totalMsListened\": 5}, \"a\": \"" + "a".repeat(1_000_000) + "\"}"))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Wrapped2024.json,2024", "my_spotify_data.zip/Spotify Account Data/wrapped2025 (1).json,2025" })
	void haveAFileOfTheYear(String name, int year) {
		assertThat(YearFigures.yearOf(name)).contains(year);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Wrapped.json", "Wrapped1999.json", "Wrapped2024.json.zip", "Userdata.json" })
	void haveNoOtherFile(String name) {
		assertThat(YearFigures.yearOf(name)).isEmpty();
	}

	private static Optional<SpotifyYear> read(String file) throws IOException {
		return YearFigures.read(2024, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
	}

}
