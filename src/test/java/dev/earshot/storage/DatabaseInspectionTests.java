package dev.earshot.storage;

import dev.earshot.TemporaryFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseInspectionTests {

	@ParameterizedTest
	@EnumSource
	void readsSizeAndVersion(TestDatabase database) {
		DatabaseInspection inspection = inspection(database);
		assertThat(inspection.size()).isGreaterThan(10_000);
		assertThat(inspection.version()).containsPattern("^\\d+\\.");
	}

	@ParameterizedTest
	@EnumSource
	void findsNothingWrongWithAWholeDatabase(TestDatabase database) {
		assertThat(inspection(database).damages()).isEmpty();
	}

	@Test
	void knowsHowMuchRoomTheDiskHas() {
		assertThat(inspection(TestDatabase.SQLITE).freeDisk()).isPositive();
	}

	private static DatabaseInspection inspection(TestDatabase database) {
		String url = (database == TestDatabase.POSTGRESQL) ? "jdbc:postgresql:somewhere" : null;
		StorageProperties properties = properties(url);
		return new DatabaseInspection(database.empty(), properties, new DataDirectory(properties));
	}

	private static StorageProperties properties(@Nullable String url) {
		return new StorageProperties(TemporaryFiles.directory().toString(), url, null, null, null, null);
	}

}
