package dev.earshot.imports;

import java.time.Instant;
import java.util.List;

import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.ExportFile;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link ImportRun} with gaps of a log of Earshot. The log here is recorded since
 * noon.
 */
class RestoredGapsTests {

	private static final Gap BEFORE = gap(-9_000, -6_000);

	@ParameterizedTest
	@EnumSource
	void areThoseFromBeforeTheLogWasRecordedHere(TestDatabase database) {
		TestImport test = TestImport.in(database);
		read(test, BEFORE, gap(-600, 600), gap(0, 600), gap(3_000, 6_000));
		assertThat(gaps(test)).containsExactly(gap(-600, 600), BEFORE);
	}

	@ParameterizedTest
	@EnumSource
	void areOlderThanWhatWasRecordedHereFirst(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().play("Ferry");
		test.log().listeners().switchOff(test.log().account(), TestLog.NOON.plusSeconds(900));
		read(test, BEFORE, gap(3_000, 6_000));
		assertThat(gaps(test)).containsExactly(BEFORE);
	}

	@ParameterizedTest
	@EnumSource
	void areAllIfNothingIsRecorded(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().listeners().switchOff(test.log().account(), TestLog.NOON);
		read(test, BEFORE, gap(3_000, 6_000));
		assertThat(gaps(test)).containsExactly(gap(3_000, 6_000), BEFORE);
	}

	@ParameterizedTest
	@EnumSource
	void stayThoughWhatPlayedAtTheirEndBeganWithinThem(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget target = test.begin();
		ImportRun run = test.run(target);
		run.begin(file());
		List.of(TestImport.rows(TestImport.recorded("Fog", -9_500, 60), TestImport.recorded("Ferry", -6_040, 60)))
			.forEach(run::row);
		run.gap(BEFORE);
		run.end(null);
		run.await();
		assertThat(gaps(test)).containsExactly(BEFORE);
	}

	@ParameterizedTest
	@EnumSource
	void goWithTheirImport(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget target = read(test, BEFORE);
		read(test, BEFORE);
		assertThat(gaps(test)).containsExactly(BEFORE);
		test.removal().remove(test.log().listener(), target.id());
		assertThat(gaps(test)).isEmpty();
	}

	private static List<Gap> gaps(TestImport test) {
		return test.log().gaps().all(test.log().listener());
	}

	private static ImportTarget read(TestImport test, Gap... gaps) {
		ImportTarget target = test.begin();
		ImportRun run = test.run(target);
		run.begin(file());
		List.of(gaps).forEach(run::gap);
		run.end(null);
		run.await();
		test.finish(target);
		return target;
	}

	private static ExportFile file() {
		return new ExportFile("earshot-listening-log.json", ExportLayout.EARSHOT);
	}

	private static Gap gap(long from, long to) {
		Instant noon = TestLog.NOON;
		return new Gap(noon.plusSeconds(from), noon.plusSeconds(to), GapReason.SERVER_OFF);
	}

}
