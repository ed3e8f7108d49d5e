package dev.earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseConfigurationTests {

	@TempDir
	Path path;

	@Test
	void opensNothingWhileARestoreIsHalfDone() throws IOException {
		StorageProperties properties = new StorageProperties(this.path.toString(), null, null, null, null, null);
		DataDirectory directory = new DataDirectory(properties);
		Files.writeString(directory.resolve(DataDirectory.RESTORE_MARK), "former");
		try (InstanceLock lock = new InstanceLock(directory)) {
			assertThatExceptionOfType(StorageUnusable.class)
				.isThrownBy(() -> new DatabaseConfiguration().dataSource(properties, directory, lock))
				.returns("Run the command restore again.", StorageUnusable::remedy);
		}
		assertThat(this.path.resolve("earshot.db")).doesNotExist();
	}

}
