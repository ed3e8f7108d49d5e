package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
	void backsUpAndRestoresWhatAnOlderEarshotMade() throws IOException {
		OldInstallation.in(this.data);
		Files.writeString(this.data.resolve("earshot.key"), TestVault.KEY);
		String backup = this.data.resolve("backup.zip.age").toString();
		EarshotCommand made = EarshotCommand.runJar(this.data, "backup", backup);
		assertThat(made.output()).isEqualTo("The backup is " + backup + "." + System.lineSeparator());
		EarshotCommand restored = EarshotCommand.runJar(this.elsewhere, "restore", backup);
		assertThat(restored.output()).startsWith("The backup is restored.").hasLineCount(2);
		assertThat(this.elsewhere.resolve("earshot.key")).hasContent(TestVault.KEY);
	}

}
