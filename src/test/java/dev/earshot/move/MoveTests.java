package dev.earshot.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import dev.earshot.Texts;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class MoveTests {

	private final MovingInstallation installation = MovingInstallation.full();

	@Test
	void movesEveryRowOfEveryTable() {
		assertThat(this.installation.move()).isZero();
		assertThat(this.installation.tables()).hasSizeGreaterThan(40).allSatisfy((table) -> {
			assertThat(rows(this.installation.source(), table)).isNotEmpty();
			assertThat(rows(this.installation.target(), table))
				.containsExactlyInAnyOrderElementsOf(rows(this.installation.source(), table));
		});
	}

	@Test
	void tellsTheRowsAndTheChecksumOfEveryTable(CapturedOutput output) {
		this.installation.move();
		assertThat(this.installation.tables()).allSatisfy((table) -> assertThat(output.getAll().lines()).anyMatch(
				(line) -> line.matches(".*: " + table + ": [13] rows, with checksum [0-9a-f]{16} on both sides")));
	}

	@Test
	void changesNothingInTheSqliteFile() {
		byte[] before = this.installation.read("earshot.db");
		this.installation.move();
		assertThat(this.installation.read("earshot.db")).isEqualTo(before);
	}

	@Test
	void readsWhatIsInTheLogOnlyAndLeavesIt() throws SQLException {
		try (Connection writer = this.installation.openForWriting()) {
			JdbcClient.create(new SingleConnectionDataSource(writer, true))
				.sql("insert into invitation (spotify_id, invited_at) values ('late', 1)")
				.update();
			MovingInstallation killed = this.installation.copy();
			byte[] log = killed.read("earshot.db-wal");
			assertThat(killed.move()).isZero();
			assertThat(rows(killed.target(), "invitation")).hasSize(FullTables.ROWS + 1);
			assertThat(killed.read("earshot.db-wal")).isEqualTo(log);
		}
	}

	@Test
	void givesNoNumberThatARowHasOrHad() {
		this.installation.source()
			.sql("insert into play_import (id, listener_id, created_at, state, finished_at) values (9, 1, 1, 1, 1)")
			.update();
		this.installation.source().sql("delete from play_import where id = 9").update();
		assertThat(this.installation.move()).isZero();
		assertThat(numberAfter("artist", "name, folded")).isEqualTo(FullTables.ROWS + 1);
		assertThat(numberAfter("play_import", "listener_id, created_at, state, finished_at", 1, 1, 1, 1)).isEqualTo(10);
	}

	private long numberAfter(String table, String columns, Object... values) {
		Object[] all = (values.length > 0) ? values : new Object[] { "new", "new" };
		String places = String.join(", ", Collections.nCopies(all.length, "?"));
		return this.installation.target()
			.sql("insert into " + table + " (" + columns + ") values (" + places + ") returning id")
			.params(all)
			.query(Long.class)
			.single();
	}

	@Test
	void leavesEmptyTablesToAnotherMoveIfPostgresFailsInTheMiddle(CapturedOutput output) {
		this.installation.onInsert("webhook_delivery", "raise exception 'the disk is gone' using errcode = '58030'");
		assertThat(this.installation.move()).isEqualTo(1);
		assertThat(output).contains("The database says: the disk is gone", Texts.of("refusal.move-interrupted"));
		assertThat(this.installation.tables())
			.allSatisfy((table) -> assertThat(rows(this.installation.target(), table)).isEmpty());
		this.installation.target().sql("drop trigger spoiled on webhook_delivery").update();
		assertThat(this.installation.move()).isZero();
	}

	@Test
	void createsTheTables() {
		MovingInstallation elsewhere = this.installation.to(TestDatabase.postgresUrl());
		assertThat(elsewhere.move()).isZero();
		assertThat(rows(elsewhere.target(), "account")).hasSize(FullTables.ROWS);
	}

	@Test
	void saysWhatIsNotInPostgres(CapturedOutput output) throws IOException {
		Path uploads = Files.createDirectory(this.installation.data().resolve("imports"));
		this.installation.move();
		assertThat(output).contains("It is the file " + this.installation.data().resolve("earshot.key"),
				"Imports go on with the files in " + uploads, Texts.of("move.backups"));
	}

	@Test
	void saysThatTheKeyIsASetting(CapturedOutput output) throws IOException {
		Files.delete(this.installation.data().resolve("earshot.key"));
		this.installation.moveWithKey(TestVault.KEY);
		assertThat(output).contains(Texts.of("move.key.setting"), Texts.of("move.uploads.none"));
	}

	// Whatever the driver makes of a value: numbers, texts and bytes stay the same ones.
	private static List<List<String>> rows(JdbcClient database, String table) {
		return database.sql("select * from " + table).query().listOfRows().stream().map(MoveTests::values).toList();
	}

	private static List<String> values(Map<String, Object> row) {
		return row.entrySet()
			.stream()
			.map((value) -> value.getKey().toLowerCase() + "=" + text(value.getValue()))
			.sorted()
			.toList();
	}

	private static String text(Object value) {
		return switch (value) {
			case byte[] bytes -> HexFormat.of().formatHex(bytes);
			case Boolean truth -> truth ? "1" : "0";
			case null -> "null";
			default -> value.toString();
		};
	}

}
