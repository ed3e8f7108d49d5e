package dev.earshot.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.storage.TestConnections;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ImportMemoryTests {

	private static final int PLAYS = 300_000;

	@ParameterizedTest
	@EnumSource
	void anImportNeedsNoMoreMemoryForALongLog(TestDatabase database) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx32m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
				"-cp", System.getProperty("java.class.path"), LongLog.class.getName(), database.url())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(output).contains("There are " + (PLAYS + 2) + " plays");
	}

	/**
	 * A program that imports two rows of a day of which the log has very many plays.
	 */
	static class LongLog {

		void main(String[] url) {
			try (TestConnections connections = TestConnections.to(url[0])) {
				TestImport test = TestImport.in(connections.source());
				fill(test.log().jdbc());
				test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 0, 60));
				test.read(ExportLayout.ACCOUNT, TestImport.account("Harbor", 60, 60));
				System.out.println("There are " + test.log().rows("play") + " plays");
			}
		}

		private static void fill(JdbcClient jdbc) {
			jdbc.sql("insert into item (kind, title, folded) values (0, 'Fog', 'fog')").update();
			jdbc.sql("""
					with recursive number (n) as (select 0 union all select n + 1 from number where n < :plays - 1)
					insert into play (listener_id, started_at, item_id, listened_ms, ended_at, source, device,
						start_reason, end_reason)
					select listener.id, :noon - n * 100, item.id, 100, :noon - n * 100 + 100, 0, 0, 0, 0
					from listener cross join item cross join number
					""").param("plays", PLAYS).param("noon", TestLog.NOON.toEpochMilli()).update();
		}

	}

}
