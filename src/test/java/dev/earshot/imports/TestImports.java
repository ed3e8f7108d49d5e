package dev.earshot.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import javax.sql.DataSource;

import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.ExportReader;
import dev.earshot.imports.writing.ImportTarget;

/**
 * Imports files in a test database.
 */
public final class TestImports {

	private TestImports() {
	}

	/** Imports a file into the log of somebody. */
	public static void read(DataSource source, TestLog log, Path file) throws IOException {
		TestImport test = TestImport.into(log, source);
		ImportTarget target = test.begin();
		ImportRun run = test.run(target);
		new ExportReader(InstantSource.fixed(TestLog.NOON.plus(Duration.ofDays(2)))).read(file,
				file.getFileName().toString(), run);
		run.await();
		test.finish(target);
	}

}
