package dev.earshot.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.TemporaryFiles;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.log.filter.Words;
import dev.earshot.imports.Imports.UnfinishedImport;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.exportfile.ExportGenerator;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class ImportJobsTests {

	private static final InstantSource CLOCK = InstantSource.fixed(TestLog.NOON);

	private final UploadDirectory directory = TestImport.directory();

	@ParameterizedTest
	@EnumSource
	void readInTheBackgroundAndDeleteTheUploads(TestDatabase database) throws IOException {
		TestImport test = TestImport.in(database);
		ImportJobs jobs = jobs(test);
		ImportTarget target = uploaded(test, jobs);
		jobs.start(target);
		awaitEnd(test, target);
		assertThat(find(test, target).state()).isEqualTo(ImportState.FINISHED);
		assertThat(find(test, target).counts().imported()).isPositive();
		await().until(() -> Files.notExists(this.directory.file(target.id(), 1)));
		assertThat(jobs.position(target.id())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areOneAtATimeForEachPerson(TestDatabase database) {
		TestImport test = TestImport.in(database);
		TestLog owl = TestLog.of(test.log().jdbc(), "owl");
		ImportJobs jobs = jobs(test);
		ImportTarget target = jobs.begin(test.log().listener());
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> jobs.begin(test.log().listener()))
			.satisfies((ex) -> assertThat(ex.refusal()).isEqualTo(ImportRefusal.IMPORT_RUNNING));
		jobs.begin(owl.listener());
		jobs.discard(target);
		jobs.begin(test.log().listener());
	}

	@ParameterizedTest
	@EnumSource
	void doNotBeginIfTheyAreCancelledWhileTheirFilesArrive(TestDatabase database) throws IOException {
		TestImport test = TestImport.in(database);
		ImportJobs jobs = jobs(test);
		ImportTarget target = uploaded(test, jobs);
		jobs.cancel(test.log().listener(), target.id());
		assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> jobs.start(target))
			.satisfies((ex) -> assertThat(ex.refusal()).isEqualTo(ImportRefusal.UPLOAD_CANCELLED));
		assertThat(find(test, target).state()).isEqualTo(ImportState.CANCELLED);
	}

	@ParameterizedTest
	@EnumSource
	void areTakenUpByAServerThatStarts(TestDatabase database) throws IOException {
		TestImport test = TestImport.in(database);
		ImportTarget target = uploaded(test, jobs(test));
		test.imports().start(target.id());
		TestLog owl = TestLog.of(test.log().jdbc(), "owl");
		ImportTarget cutOff = test.imports().create(owl.listener(), TestLog.NOON).orElseThrow();
		this.directory.create(cutOff.id());
		jobs(test).resume();
		awaitEnd(test, target);
		assertThat(find(test, target).counts().imported()).isPositive();
		assertThat(test.reports().find(owl.listener(), cutOff.id())).isEmpty();
		assertThat(this.directory.file(cutOff.id(), 1).getParent()).doesNotExist();
	}

	@ParameterizedTest
	@EnumSource
	void stopWithTheServerAndAreNotOver(TestDatabase database) throws IOException, InterruptedException {
		TestImport test = TestImport.in(database);
		ImportJobs jobs = jobs(test);
		ImportTarget target = uploaded(test, jobs);
		jobs.stop();
		test.imports().start(target.id());
		assertThat(test.imports().unfinished()).extracting(UnfinishedImport::target).containsExactly(target);
		assertThat(this.directory.file(target.id(), 1)).exists();
	}

	@ParameterizedTest
	@EnumSource
	void areCancelledAndRemovedByTheirListenerOnly(TestDatabase database) {
		TestImport test = TestImport.in(database);
		TestLog owl = TestLog.of(test.log().jdbc(), "owl");
		ImportJobs jobs = jobs(test);
		ImportTarget target = test.begin();
		assertThat(test.removal().remove(test.log().listener(), target.id())).isFalse();
		assertThat(jobs.cancel(owl.listener(), target.id())).isFalse();
		assertThat(jobs.cancel(test.log().listener(), target.id())).isTrue();
		assertThat(find(test, target).state()).isEqualTo(ImportState.CANCELLED);
		assertThat(jobs.cancel(test.log().listener(), target.id())).isFalse();
		assertThat(test.removal().remove(owl.listener(), target.id())).isFalse();
		assertThat(test.removal().remove(test.log().listener(), target.id())).isTrue();
	}

	// Pages are seen while many are removed, and then the server may end.
	@Test
	void areGoneFromTheNumbersAsSoonAsTheirPlaysAreRemoved() {
		TestImport test = TestImport.in(TestDatabase.SQLITE);
		test.read(ExportLayout.EXTENDED, TestImport.rows(TestImport.extended("Harbor", 1_000, 60)));
		int id = test.reports().of(test.log().listener()).getFirst().id();
		long version = test.log().listener().version();
		test.log().jdbc().sql("alter table deleted_play rename to gone").update();
		assertThatException().isThrownBy(() -> test.removal().remove(test.log().listener(), id));
		assertThat(test.log().titles()).isEmpty();
		assertThat(test.log().listener().version()).isGreaterThan(version);
	}

	@ParameterizedTest
	@EnumSource
	void areRemovedWithAllTheyBroughtAndNothingElse(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().play("Ferry");
		test.read(ExportLayout.EXTENDED, TestImport.rows(TestImport.extended("Harbor", 1_000, 60),
				TestImport.extended("Fog", 2_000, 60), TestImport.extended("Fog", 3_000, 60)));
		test.log().deleted(CLOCK).delete(test.log().listener(), PlayFilter.of(new Words("fog")));
		int id = test.reports().of(test.log().listener()).getFirst().id();
		assertThat(test.removal().remove(test.log().listener(), id)).isTrue();
		assertThat(test.log().titles()).containsExactly("Ferry");
		assertThat(test.log().rows("deleted_play") + test.log().rows("import_file") + test.log().rows("import_upload"))
			.isZero();
		assertThat(test.log().rows("item")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void areErasedWithTheLog(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget target = test.begin();
		test.log().listeners().clear(test.log().listener(), TestLog.NOON);
		assertThat(test.progress().goesOn(target)).isFalse();
		test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 0, 60));
		test.log().listeners().remove(test.log().account());
		assertThat(test.log().rows("play_import") + test.log().rows("play")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void doNotGetTheNumberOfOneThatWasRemoved(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportJobs jobs = jobs(test);
		ImportTarget removed = test.begin();
		jobs.cancel(test.log().listener(), removed.id());
		test.removal().remove(test.log().listener(), removed.id());
		ImportTarget next = jobs.begin(TestLog.of(test.log().jdbc(), "owl").listener());
		assertThat(next.id()).isNotEqualTo(removed.id());
	}

	@ParameterizedTest
	@EnumSource
	void goOnForTheirListenerOnly(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget target = test.begin();
		TestLog owl = TestLog.of(test.log().jdbc(), "owl");
		assertThat(test.progress().goesOn(target)).isTrue();
		assertThat(test.progress().goesOn(new ImportTarget(owl.listener().id(), target.id()))).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void areKeptByTheMigrationOfTheirNumbers(TestDatabase database) {
		JdbcClient jdbc = database.upgraded("202611300120", ImportJobsTests::addImport);
		assertThat(Stream.of("play_import", "import_upload", "import_file")
			.map((table) -> jdbc.sql("select count(*) from " + table).query(Integer.class).single())).containsOnly(1);
	}

	private static void addImport(JdbcClient jdbc) {
		jdbc.sql("insert into account (id, spotify_id, role) values ('fox', 'fox', 'MEMBER')").update();
		jdbc.sql("insert into listener (id, account_id, zone) values (7, 'fox', 'UTC')").update();
		jdbc.sql("insert into play_import (id, listener_id, created_at, state) values (8, 7, 0, 2)").update();
		jdbc.sql("insert into import_upload (import_id, place, name, bytes) values (8, 1, 'a.zip', 1)").update();
		jdbc.sql("insert into import_file (import_id, place, name, layout) values (8, 1, 'a.json', 0)").update();
	}

	@Test
	void leaveNoFolderBehindIfAServerStartsThatWasKilledAtTheirEnd() throws IOException {
		Path data = TemporaryFiles.directory();
		UploadDirectory killed = TestImport.directory(data);
		killed.create(5);
		killed.deleteAllBut(Set.of());
		assertThat(data.resolve("imports")).doesNotExist();
	}

	@ParameterizedTest
	@EnumSource
	void closeTheGapsThatTheyTellOfUntilTheyAreRemoved(TestDatabase database) {
		TestImport test = TestImport.in(database);
		addGap(test, 1_000, 3_000);
		addGap(test, 5_000, 7_000);
		addGap(test, 8_000, 20_000);
		test.read(ExportLayout.EXTENDED, TestImport.rows(TestImport.extended("Ferry", 0, 60),
				TestImport.extended("Fog", 2_000, 60), TestImport.extended("Harbor", 9_000, 60)));
		assertThat(test.log().gaps().all(test.log().listener())).extracting(Gap::beganAt)
			.containsExactly(TestLog.NOON.plusSeconds(8_000), TestLog.NOON.plusSeconds(5_000));
		test.removal().remove(test.log().listener(), test.reports().of(test.log().listener()).getFirst().id());
		assertThat(test.log().gaps().all(test.log().listener())).hasSize(3);
	}

	private static void addGap(TestImport test, long from, long to) {
		test.log()
			.gaps()
			.add(test.log().account(),
					new Gap(TestLog.NOON.plusSeconds(from), TestLog.NOON.plusSeconds(to), GapReason.SERVER_OFF));
	}

	private ImportJobs jobs(TestImport test) {
		return new ImportJobs(test.imports(), test.runs(this.directory), this.directory, CLOCK);
	}

	private ImportTarget uploaded(TestImport test, ImportJobs jobs) throws IOException {
		ImportTarget target = jobs.begin(test.log().listener());
		this.directory.create(target.id());
		Files.copy(new ExportGenerator(1, 50).export(Era.E5).zip(TemporaryFiles.directory()),
				this.directory.file(target.id(), 1));
		test.imports().addUpload(target.id(), 1, "my_spotify_data.zip", 1_000);
		return target;
	}

	private static void awaitEnd(TestImport test, ImportTarget target) {
		await().until(() -> find(test, target).isOver());
	}

	private static PlayImport find(TestImport test, ImportTarget target) {
		return test.reports().find(test.log().listener(), target.id()).orElseThrow();
	}

}
