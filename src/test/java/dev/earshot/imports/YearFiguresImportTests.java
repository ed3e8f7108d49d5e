package dev.earshot.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.earshot.history.years.SpotifyYear;
import dev.earshot.history.years.SpotifyYears;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class YearFiguresImportTests {

	private static final SpotifyYear YEAR = new SpotifyYear(2024, Duration.ofHours(20), LocalDate.of(2024, 3, 15), 812,
			null);

	@ParameterizedTest
	@EnumSource
	void keepsTheLastFiguresOfAYear(TestDatabase database) {
		TestImport test = TestImport.in(database);
		imported(test, new SpotifyYear(2024, Duration.ZERO, null, null, null));
		imported(test, YEAR);
		SpotifyYears years = new SpotifyYears(test.log().jdbc());
		assertThat(years.find(test.log().listener().id(), 2024)).contains(YEAR);
		assertThat(years.find(test.log().listener().id(), 2025)).isEmpty();
	}

	@Test
	void marksAChangeOfTheLog() {
		TestImport test = TestImport.in(TestDatabase.SQLITE);
		long before = test.log().listener().version();
		imported(test, YEAR);
		assertThat(test.log().listener().version()).isGreaterThan(before);
	}

	@Test
	void isTakenBackWithTheImport() {
		TestImport test = TestImport.in(TestDatabase.SQLITE);
		imported(test, YEAR);
		test.log().jdbc().sql("delete from play_import").update();
		assertThat(new SpotifyYears(test.log().jdbc()).find(test.log().listener().id(), 2024)).isEmpty();
	}

	@Test
	void isPartOfTheDataAboutAPerson() {
		TestImport test = TestImport.in(TestDatabase.SQLITE);
		SpotifyYears years = new SpotifyYears(test.log().jdbc());
		assertThat(years.export(test.log().account())).isEmpty();
		imported(test, YEAR);
		assertThat(years.export(test.log().account())).isEqualTo(Map.of("spotifyYears", List.of(YEAR)));
	}

	private static void imported(TestImport test, SpotifyYear year) {
		ImportTarget target = test.begin();
		ImportRun run = test.run(target);
		run.year(year);
		run.await();
		test.finish(target);
	}

}
