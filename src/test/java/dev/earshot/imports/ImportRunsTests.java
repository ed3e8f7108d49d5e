package dev.earshot.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import dev.earshot.TemporaryFiles;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.ChunkWriter.ImportEnded;
import dev.earshot.imports.ImportReport.FileLine;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.exportfile.ExportGenerator;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.FilePlan;
import dev.earshot.imports.exportfile.GeneratedExport;
import dev.earshot.imports.exportfile.GeneratedFile;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportRunsTests {

	private final UploadDirectory directory = TestImport.directory();

	@ParameterizedTest
	@EnumSource
	void accountForEachRowOfExportsOfAllTimes(Era era) throws IOException {
		GeneratedExport export = new ExportGenerator(era.ordinal(), 600).rowsPerFile(200).withFaults().export(era);
		for (TestDatabase database : TestDatabase.values()) {
			TestImport test = TestImport.in(database);
			ImportReport report = imported(test, export);
			assertThat(report.files().stream().collect(Collectors.toMap(FileLine::name, FileLine::counts)))
				.isEqualTo(export.histories()
					.stream()
					.collect(Collectors.toMap(GeneratedFile::name, ImportRunsTests::counts)));
			assertThat(report.summary().counts().imported()).isEqualTo(stored(test, report.summary().id()));
		}
	}

	private static ImportCounts counts(GeneratedFile file) {
		FilePlan plan = file.plan();
		return new ImportCounts(plan.played() - file.repeated(), file.repeated(), 0, plan.privates(), plan.unknown(),
				plan.unreadable().values().stream().mapToInt(Integer::intValue).sum());
	}

	@ParameterizedTest
	@CsvSource({ "A2, E1", "A3, E4", "A4, E5" })
	void bringWhatTheExtendedHistoryTellsHoweverTheAccountDataComesWithIt(Era account, Era extended)
			throws IOException {
		ExportGenerator generator = new ExportGenerator(7, 1_500).rowsPerFile(100);
		GeneratedExport names = generator.export(account);
		GeneratedExport all = generator.export(extended);
		for (TestDatabase database : TestDatabase.values()) {
			List<LoggedPlay> expected = plays(database, all);
			assertThat(plays(database, names, all)).containsExactlyInAnyOrderElementsOf(expected);
			assertThat(plays(database, all, names)).containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	private List<LoggedPlay> plays(TestDatabase database, GeneratedExport... exports) throws IOException {
		TestImport test = TestImport.in(database);
		ImportTarget target = uploaded(test, exports[0]);
		for (int place = 2; place <= exports.length; place++) {
			test.imports().addUpload(target.id(), place, "more.zip", 1);
			Files.copy(exports[place - 1].zip(TemporaryFiles.directory()), this.directory.file(target.id(), place));
		}
		run(test, target, () -> false);
		List<LoggedPlay> plays = new ArrayList<>();
		test.log().plays().forEach(test.log().listener(), PlayFilter.NONE, (stored) -> plays.add(stored.play()));
		return plays;
	}

	@ParameterizedTest
	@EnumSource
	void continueWhereTheyWereInterrupted(TestDatabase database) throws IOException {
		GeneratedExport export = new ExportGenerator(4, 400).rowsPerFile(20).withFaults().export(Era.E5);
		ImportCounts expected = imported(TestImport.in(TestDatabase.SQLITE), export).summary().counts();
		TestImport test = TestImport.in(database);
		ImportTarget target = uploaded(test, export);
		int interruptions = 0;
		while (interruptedAfter(3 + interruptions, test, target)) {
			interruptions++;
		}
		assertThat(interruptions).isGreaterThan(3);
		assertThat(test.finish(target)).isEqualTo(expected);
		assertThat(stored(test, target.id())).isEqualTo(expected.imported());
	}

	private boolean interruptedAfter(int transactions, TestImport test, ImportTarget target) {
		AtomicInteger left = new AtomicInteger(transactions);
		try {
			run(test, target, () -> left.getAndDecrement() <= 0);
			return false;
		}
		catch (ImportEnded ex) {
			return true;
		}
	}

	@ParameterizedTest
	@EnumSource
	void addItemsAgainThatWereRemovedMeanwhile(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().play("Ferry");
		ImportTarget target = test.begin();
		ImportRun run = test.run(target);
		TestImport.write(run, "0.json", ExportLayout.EXTENDED, List.of(TestImport.extended("Ferry", 0, 200)));
		test.jdbc().update("delete from play");
		TestItems.of(test.log().jdbc()).removeUnused();
		TestImport.write(run, "1.json", ExportLayout.EXTENDED, List.of(TestImport.extended("Ferry", 600, 60)));
		assertThat(test.finish(target)).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
		assertThat(test.log().titles()).containsExactly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void endWhenTheImportIsCancelled(TestDatabase database) throws IOException {
		TestImport test = TestImport.in(database);
		GeneratedExport export = new ExportGenerator(4, 400).rowsPerFile(100).export(Era.E5);
		ImportTarget target = uploaded(test, export);
		test.imports().finish(target.id(), ImportState.CANCELLED, null, TestLog.NOON);
		assertThat(interruptedAfter(1_000, test, target)).isTrue();
		assertThat(test.log().titles()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void sayWhyAnUploadCannotBeReadAndReadTheOthers(TestDatabase database) throws IOException {
		TestImport test = TestImport.in(database);
		ImportTarget target = test.begin();
		this.directory.create(target.id());
		Files.writeString(this.directory.file(target.id(), 1), "tea");
		test.imports().addUpload(target.id(), 2, "more.zip", 1);
		GeneratedExport export = new ExportGenerator(1, 50).export(Era.E5);
		Files.copy(export.zip(TemporaryFiles.directory()), this.directory.file(target.id(), 2));
		run(test, target, () -> false);
		ImportReport report = test.reports().report(test.log().listener(), target.id()).orElseThrow();
		assertThat(report.uploads()).extracting(ImportReport.UploadLine::problem).containsExactly("other-format", null);
		assertThat(report.summary().counts().imported()).isPositive();
	}

	private ImportReport imported(TestImport test, GeneratedExport export) throws IOException {
		ImportTarget target = uploaded(test, export);
		run(test, target, () -> false);
		test.finish(target);
		return test.reports().report(test.log().listener(), target.id()).orElseThrow();
	}

	private ImportTarget uploaded(TestImport test, GeneratedExport export) throws IOException {
		ImportTarget target = test.begin();
		this.directory.delete(target.id());
		this.directory.create(target.id());
		Path zip = export.zip(TemporaryFiles.directory());
		Files.copy(zip, this.directory.file(target.id(), 1));
		return target;
	}

	private void run(TestImport test, ImportTarget target, BooleanSupplier stops) {
		test.runs(this.directory).run(target, new ReadPosition(1, () -> 0), stops);
	}

	private static long stored(TestImport test, int id) {
		return test.log().plays().count(test.log().listener(), PlayFilter.of(PlayOrigin.of(id)));
	}

}
