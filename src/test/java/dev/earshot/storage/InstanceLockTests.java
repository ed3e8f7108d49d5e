package dev.earshot.storage;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class InstanceLockTests {

	@TempDir
	Path path;

	@Test
	void letsOneInAtATime() throws IOException {
		DataDirectory directory = new DataDirectory(
				new StorageProperties(this.path.toString(), null, null, null, null, null));
		try (InstanceLock _ = new InstanceLock(directory)) {
			assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> new InstanceLock(directory))
				.withMessage("Another Earshot already uses the data directory %s.", this.path);
		}
		assertThatNoException().isThrownBy(() -> new InstanceLock(directory).close());
	}

}
