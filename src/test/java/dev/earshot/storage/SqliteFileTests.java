package dev.earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class SqliteFileTests {

	private static final int PATIENCE = 10;

	@TempDir
	Path directory;

	private Path file;

	@BeforeEach
	void write() throws SQLException {
		this.file = this.directory.resolve("earshot.db");
		execute("create table account (name text)", "create index name on account (name)",
				"with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000) "
						+ "insert into account select 'somebody number ' || i from n");
	}

	@Test
	void isSoundOrMissingOrEmpty() throws IOException {
		assertThatNoException().isThrownBy(() -> SqliteFile.check(this.file, PATIENCE));
		assertThatNoException().isThrownBy(() -> SqliteFile.check(this.directory.resolve("other.db"), PATIENCE));
		assertThatNoException()
			.isThrownBy(() -> SqliteFile.check(Files.createFile(this.directory.resolve("new.db")), PATIENCE));
	}

	@Test
	void isNoDatabase() throws IOException {
		Files.write(this.file, new byte[65_536]);
		refuses("is damaged");
		Files.writeString(this.file, "not a database, but a letter to somebody who has lost one");
		refuses("is damaged");
	}

	@Test
	void isCutInHalf() throws IOException {
		byte[] whole = Files.readAllBytes(this.file);
		Files.write(this.file, Arrays.copyOf(whole, whole.length / 2));
		refuses("is damaged");
	}

	@Test
	void hasAHoleInTheMiddle() throws IOException {
		byte[] holed = Files.readAllBytes(this.file);
		Arrays.fill(holed, holed.length / 2, holed.length / 2 + 8192, (byte) 0);
		Files.write(this.file, holed);
		refuses("is damaged");
	}

	@Test
	void isADirectory() throws IOException {
		Files.delete(this.file);
		Files.createDirectory(this.file);
		refuses("cannot be read and written");
	}

	@Test
	void isLockedBySomebodyElse() throws SQLException {
		try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + this.file)) {
			other.createStatement().execute("begin exclusive");
			refuses("locked");
		}
	}

	private void refuses(String reason) {
		byte[] before = content();
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> SqliteFile.check(this.file, PATIENCE))
			.withMessageContainingAll(this.file.toString(), reason);
		assertThat(content()).isEqualTo(before);
	}

	private byte[] content() {
		try {
			return Files.isDirectory(this.file) ? new byte[0] : Files.readAllBytes(this.file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void execute(String... statements) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + this.file)) {
			for (String statement : statements) {
				connection.createStatement().execute(statement);
			}
		}
	}

}
