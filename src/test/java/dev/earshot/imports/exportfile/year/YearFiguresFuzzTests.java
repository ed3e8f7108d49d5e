package dev.earshot.imports.exportfile.year;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import dev.earshot.history.years.SpotifyYear;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class YearFiguresFuzzTests {

	@MethodSource
	@FuzzTest
	void areThoseThatAYearCanHave(byte[] file) throws IOException {
		YearFigures.read(2023, new ByteArrayInputStream(file)).ifPresent(YearFiguresFuzzTests::check);
	}

	private static void check(SpotifyYear year) {
		assertThat(year.listened()).isBetween(Duration.ZERO, Duration.ofDays(366));
		assertThat((year.tracks() != null) ? year.tracks() : 0).isNotNegative();
		assertThat((year.artists() != null) ? year.artists() : 0).isNotNegative();
		assertThat((year.busiestDay() != null) ? year.busiestDay().getYear() : 0).isBetween(-9999, 9999);
	}

	static Stream<byte[]> areThoseThatAYearCanHave() {
		return Seeds.of("""
				{"yearlyMetrics":{"totalMsListened":9e9,"mostListenedDay":"2023-02-28T00:00:00Z"},"topTracks":
				{"distinctTracksPlayed":1234},"topArtists":{"numUniqueArtists":-1}}""", "{\"yearlyMetrics\":[]}",
				"null", "");
	}

}
