package dev.earshot.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

import dev.earshot.TemporaryFiles;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.Imports.UnfinishedImport;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.exportfile.ExportGenerator;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.nodes.Node;
import dev.earshot.nodes.TestNodes;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests imports of two nodes that have a disk each.
 */
class SharedImportsTests {

	private static final Node ONE = new Node("one", "host-1", "1", TestLog.NOON, true);

	private static final Node OTHER = new Node("other", "host-2", "1", TestLog.NOON, false);

	private final TestImport test = TestImport.in(TestDatabase.POSTGRESQL);

	private final UploadDirectory disk = TestImport.directory(TemporaryFiles.directory());

	private final UploadDirectory otherDisk = TestImport.directory(TemporaryFiles.directory());

	private List<Node> alive = List.of(ONE, OTHER);

	private Instant now = TestLog.NOON;

	private final Imports imports = new Imports(this.test.log().jdbc(), () -> this.alive);

	private final Imports ofOther = new Imports(this.test.log().jdbc(),
			() -> List.of(new Node("other", "host-2", "1", TestLog.NOON, true)));

	private final ImportJobs jobs = jobs(this.disk);

	private ImportJobs jobs(UploadDirectory directory) {
		return new ImportJobs(this.imports,
				new TestImport(this.test.log(), this.test.jdbc(), this.imports, this.test.transactions())
					.runs(directory),
				directory, () -> this.now);
	}

	private AbandonedImports abandoned(ImportJobs jobs) {
		return new AbandonedImports(jobs, this.imports, TestNodes.only(), () -> this.now);
	}

	private ImportTarget startOnOther() throws IOException {
		ImportTarget target = this.ofOther.create(this.test.log().listener(), this.now).orElseThrow();
		this.otherDisk.create(target.id());
		Files.copy(new ExportGenerator(1, 50).export(Era.E5).zip(TemporaryFiles.directory()),
				this.otherDisk.file(target.id(), 1));
		this.ofOther.addUpload(target.id(), 1, "my_spotify_data.zip", 1000);
		this.ofOther.start(target.id());
		return target;
	}

	private @Nullable String problem(ImportTarget target) {
		return this.test.log()
			.jdbc()
			.sql("select coalesce(problem, '') from play_import where id = :id and finished_at is not null")
			.param("id", target.id())
			.query(String.class)
			.optional()
			.orElse(null);
	}

	@Test
	void areLeftToTheNodeThatReadsThem() throws IOException {
		ImportTarget target = startOnOther();
		this.jobs.resume();
		abandoned(this.jobs).lookAfter();
		assertThat(this.ofOther.isOfThisNode(target.id())).isTrue();
		assertThat(problem(target)).isNull();
	}

	@Test
	void areReadOnByANodeThatFindsTheFilesOfOneThatHasEnded() throws Exception {
		ImportTarget target = startOnOther();
		this.alive = List.of(ONE);
		ImportJobs again = jobs(this.otherDisk);
		abandoned(again).lookAfter();
		await().until(() -> "".equals(problem(target)));
		assertThat(this.ofOther.isOfThisNode(target.id())).isFalse();
	}

	@Test
	void endWithAReasonIfTheNodeThatHasTheFilesDoesNotComeBack() throws IOException {
		ImportTarget target = startOnOther();
		this.alive = List.of(ONE);
		AbandonedImports abandoned = abandoned(this.jobs);
		abandoned.lookAfter();
		assertThat(problem(target)).isNull();
		this.now = this.now.plus(AbandonedImports.TIME_TO_RETURN);
		abandoned.lookAfter();
		assertThat(problem(target)).isEqualTo("node-gone");
	}

	@Test
	void thatWereNotUploadedYetMakeRoomForAnother() {
		this.ofOther.create(this.test.log().listener(), this.now);
		this.alive = List.of(ONE);
		AbandonedImports abandoned = abandoned(this.jobs);
		abandoned.lookAfter();
		this.now = this.now.plus(AbandonedImports.TIME_TO_RETURN);
		abandoned.lookAfter();
		assertThat(this.imports.create(this.test.log().listener(), this.now)).isPresent();
	}

	@Test
	void areTakenOverByOneNode() throws IOException {
		startOnOther();
		this.alive = List.of(ONE);
		UnfinishedImport abandoned = this.imports.abandoned().getFirst();
		assertThat(this.imports.takeOver(abandoned)).isTrue();
		assertThat(this.imports.takeOver(abandoned)).isFalse();
	}

}
