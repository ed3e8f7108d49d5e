package dev.earshot.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import javax.sql.DataSource;

import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.ExportReader;
import dev.earshot.imports.writing.ImportTarget;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The imports of a test database.
 */
public final class TestImports {

	private TestImports() {
	}

	public static Imports of(JdbcClient jdbc) {
		return new Imports(jdbc, TestItems.of(jdbc));
	}

	/** Imports a file into the log of somebody. */
	public static void read(DataSource source, TestLog log, Path file) throws IOException {
		TestImport test = new TestImport(log, new JdbcTemplate(source), of(log.jdbc()),
				new TransactionTemplate(new JdbcTransactionManager(source)));
		ImportTarget target = test.begin();
		ImportRun run = test.run(target);
		new ExportReader(InstantSource.fixed(TestLog.NOON.plus(Duration.ofDays(2)))).read(file,
				file.getFileName().toString(), run);
		run.await();
		test.finish(target);
	}

}
