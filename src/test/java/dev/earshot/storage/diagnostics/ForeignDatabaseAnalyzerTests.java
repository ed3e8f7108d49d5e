package dev.earshot.storage.diagnostics;

import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class ForeignDatabaseAnalyzerTests {

	private final ForeignDatabaseAnalyzer analyzer = new ForeignDatabaseAnalyzer();

	@Test
	void saysThatTheTablesAreSomebodyElses(@TempDir Path directory) {
		SQLiteDataSource foreign = new SQLiteDataSource();
		foreign.setUrl("jdbc:sqlite:" + directory.resolve("earshot.db"));
		JdbcClient.create(foreign).sql("create table recipe (name text)").update();
		Throwable failure = catchThrowable(() -> Flyway.configure()
			.dataSource(foreign)
			.locations("classpath:db/migration/common")
			.load()
			.migrate());
		assertThat(this.analyzer.analyze(failure)).isNotNull()
			.satisfies((analysis) -> assertThat(analysis.getDescription()).contains("belongs to another program"));
	}

	@Test
	void leavesOtherFailuresToOthers() {
		assertThat(this.analyzer.analyze(new FlywayException("Something else"))).isNull();
	}

}
