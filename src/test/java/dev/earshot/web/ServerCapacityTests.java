package dev.earshot.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServerCapacityTests {

	private static final long MEGABYTE = 1024 * 1024;

	@ParameterizedTest
	@CsvSource({ "256, 4369, 409", "307, 5239, 491", "2048, 25000, 3276", "1, 17, 16" })
	void isWhatTheMemoryHolds(long megabytes, int connections, int requests) {
		assertThat(ServerCapacity.of(megabytes * MEGABYTE, Long.MAX_VALUE, 25_000))
			.isEqualTo(new ServerCapacity(connections, requests));
	}

	@ParameterizedTest
	@CsvSource({ "1024, 768", "256, 16", "1048576, 4369" })
	void leavesFilesToTheRestOfTheProgram(long files, int connections) {
		assertThat(ServerCapacity.of(256 * MEGABYTE, files, 25_000).connections()).isEqualTo(connections);
	}

}
