package dev.earshot.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.IntStream;

import dev.earshot.TemporaryFiles;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.exportfile.ExportGenerator;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.FullDatabase;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.UnsteadyDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests {@link ImportJobs} where something fails.
 */
class ImportTroubleTests {

	private static final int CALLS = 12;

	private static final Path EXPORT = new ExportGenerator(8, 900).rowsPerFile(100)
		.export(Era.E5)
		.zip(TemporaryFiles.directory());

	private final UploadDirectory directory = TestImport.directory();

	@ParameterizedTest
	@EnumSource
	void goOnAfterAnOutage(TestDatabase database) throws IOException {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		TestImport test = TestImport.in(unsteady);
		ImportJobs jobs = jobs(test);
		ImportTarget target = uploaded(test, jobs);
		unsteady.goAwayAfter(CALLS);
		jobs.start(target);
		await().until(unsteady::isAway);
		unsteady.comeBack();
		await().until(() -> find(test, target).isOver());
		assertThat(find(test, target).state()).isEqualTo(ImportState.FINISHED);
		assertThat(find(test, target).counts()).isEqualTo(undisturbed());
		assertThat(stored(test, target)).isEqualTo(undisturbed().imported());
	}

	@ParameterizedTest
	@EnumSource
	void endWhenTheDiskIsFullAndMissNothingWhenTheyAreRepeated(TestDatabase database) throws IOException {
		FullDatabase full = FullDatabase.of(database);
		TestImport test = TestImport.in(full);
		ImportJobs jobs = jobs(test);
		ImportTarget target = uploaded(test, jobs);
		full.fillAfter(CALLS);
		jobs.start(target);
		await().until(() -> Files.notExists(this.directory.file(target.id(), 1)));
		full.makeRoom();
		await().until(() -> find(test, target).isOver());
		assertThat(find(test, target)).returns(ImportState.FAILED, PlayImport::state)
			.returns("disk-full", PlayImport::problem);
		long first = find(test, target).counts().imported();
		assertThat(first).isEqualTo(stored(test, target)).isLessThan(undisturbed().imported());
		ImportTarget repeated = uploaded(test, jobs);
		jobs.start(repeated);
		await().until(() -> find(test, repeated).isOver());
		assertThat(find(test, repeated).counts().imported()).isEqualTo(undisturbed().imported() - first);
		assertThat(find(test, repeated).counts().rows()).isEqualTo(undisturbed().rows());
	}

	@ParameterizedTest
	@EnumSource
	void sayThatTheirFilesAreNotInABackup(TestDatabase database) throws IOException {
		TestImport test = TestImport.in(database);
		ImportJobs jobs = jobs(test);
		ImportTarget target = uploaded(test, jobs);
		test.imports().start(target.id());
		this.directory.delete(target.id());
		jobs.resume();
		await().until(() -> find(test, target).isOver());
		assertThat(find(test, target)).returns(ImportState.FAILED, PlayImport::state)
			.returns("upload-missing", PlayImport::problem);
	}

	@ParameterizedTest
	@EnumSource
	void beginOnceWhenTwoUploadsComeAtOnce(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportJobs jobs = jobs(test);
		long begun = IntStream.range(0, 8).parallel().filter((_) -> begins(test, jobs)).count();
		assertThat(begun).isEqualTo(1);
		assertThat(test.log().rows("play_import")).isEqualTo(1);
	}

	private static boolean begins(TestImport test, ImportJobs jobs) {
		try {
			jobs.begin(test.log().listener());
			return true;
		}
		catch (ImportRefused ex) {
			return false;
		}
	}

	private ImportJobs jobs(TestImport test) {
		return new ImportJobs(test.imports(), test.runs(this.directory), this.directory,
				InstantSource.fixed(TestLog.NOON), Duration.ofMillis(10));
	}

	private ImportTarget uploaded(TestImport test, ImportJobs jobs) throws IOException {
		ImportTarget target = jobs.begin(test.log().listener());
		upload(target, this.directory);
		test.imports().addUpload(target.id(), 1, "my_spotify_data.zip", Files.size(EXPORT));
		return target;
	}

	private static void upload(ImportTarget target, UploadDirectory to) throws IOException {
		to.create(target.id());
		Files.copy(EXPORT, to.file(target.id(), 1));
	}

	private static ImportCounts undisturbed() throws IOException {
		TestImport test = TestImport.in(TestDatabase.SQLITE);
		ImportTarget target = test.begin();
		UploadDirectory own = TestImport.directory();
		upload(target, own);
		test.runs(own).run(target, new ReadPosition(1, () -> 0), () -> false);
		return test.finish(target);
	}

	private static PlayImport find(TestImport test, ImportTarget target) {
		return test.reports().find(test.log().listener(), target.id()).orElseThrow();
	}

	private static long stored(TestImport test, ImportTarget target) {
		return test.log().plays().count(test.log().listener(), PlayFilter.of(PlayOrigin.of(target.id())));
	}

}
