package dev.earshot.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import dev.earshot.TemporaryFiles;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.ImportReport.FileLine;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.exportfile.ExportGenerator;
import dev.earshot.imports.exportfile.FilePlan;
import dev.earshot.imports.exportfile.GeneratedExport;
import dev.earshot.imports.exportfile.GeneratedFile;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportRunsTests {

	private final UploadDirectory directory = TestImport.directory();

	@ParameterizedTest
	@EnumSource
	void accountForEachRowOfExportsOfAllTimes(Era era) throws IOException {
		TestImport test = TestImport.in(TestDatabase.SQLITE);
		GeneratedExport export = new ExportGenerator(era.ordinal(), 600).rowsPerFile(200).withFaults().export(era);
		ImportReport report = imported(test, export);
		assertThat(report.files()).extracting(FileLine::name)
			.containsExactlyElementsOf(export.histories().stream().map(GeneratedFile::name).toList());
		for (int place = 0; place < report.files().size(); place++) {
			assertAccountsFor(export.histories().get(place).plan(), report.files().get(place).counts());
		}
		assertThat(report.summary().counts().imported()).isEqualTo(stored(test, report.summary().id()));
	}

	private static void assertAccountsFor(FilePlan plan, ImportCounts counts) {
		assertThat(counts.rows()).as(plan.name()).isEqualTo(plan.rows());
		assertThat(counts.privateRows()).isEqualTo(plan.privates());
		assertThat(counts.unknown()).isEqualTo(plan.unknown());
		assertThat(counts.imported() + counts.duplicates() + counts.known()).isEqualTo(plan.played());
	}

	@ParameterizedTest
	@EnumSource
	void countExactlyWhatAnExportRepeats(TestDatabase database) throws IOException {
		GeneratedExport export = new ExportGenerator(3, 1_500).rowsPerFile(400).export(Era.E3);
		ImportCounts counts = imported(TestImport.in(database), export).summary().counts();
		assertThat(counts.duplicates()).isEqualTo(export.files().stream().mapToInt(GeneratedFile::repeated).sum());
		assertThat(counts.known()).isZero();
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
