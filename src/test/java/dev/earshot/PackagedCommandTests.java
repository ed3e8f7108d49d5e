package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands of the jar as it was built.
 */
@Tag("packaged")
class PackagedCommandTests {

	@TempDir
	Path data;

	@TempDir
	Path elsewhere;

	@Test
	void backsUpRestoresAndMovesWhatAnOlderEarshotMade() throws IOException {
		OldInstallation.in(this.data);
		Files.writeString(this.data.resolve("earshot.key"), TestVault.KEY);
		String backup = this.data.resolve("backup.zip.age").toString();
		EarshotCommand made = EarshotCommand.runJar(this.data, "backup", backup);
		assertThat(made.output()).isEqualTo("The backup is " + backup + "." + System.lineSeparator());
		EarshotCommand restored = EarshotCommand.runJar(this.elsewhere, "restore", backup);
		assertThat(restored.output()).startsWith("The backup is restored.").hasLineCount(2);
		assertThat(this.elsewhere.resolve("earshot.key")).hasContent(TestVault.KEY);
		String url = TestDatabase.postgresUrl();
		assertThat(EarshotCommand.moveWithJar(this.elsewhere, url).output()).contains(Texts.of("move.backups"));
		assertThat(JdbcClient.create(new DriverManagerDataSource(url))
			.sql("select count(*) from webhook")
			.query(Integer.class)
			.single()).isOne();
	}

}
