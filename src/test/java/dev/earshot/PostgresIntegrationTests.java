package dev.earshot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PostgresIntegrationTests {

	@TempDir
	Path data;

	@Test
	void runsOnPostgresAndKnowsWhoIsLoggedInAndWhatTheyHeardAfterARestart() {
		String url = TestDatabase.postgresUrl();
		int port = RunningEarshot.freePort();
		try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
			standIn.listener().play(Catalogue.HARBOR_LIGHTS);
			Visitor owner = new Visitor("http://127.0.0.1:" + port);
			try (RunningEarshot _ = start(port, standIn, url)) {
				assertThat(owner.logIn(standIn, Person.LANTERN_FOX).body()).contains("Harbor Lights");
			}
			try (RunningEarshot _ = start(port, standIn, url)) {
				assertThat(owner.open("/profile").body()).contains("Lantern Fox");
				standIn.refuse("/me/player", "error-503", Duration.ofHours(1));
				await()
					.untilAsserted(() -> assertThat(owner.open("/").body()).contains("Harbor Lights", "data-refusal"));
			}
		}
		assertThat(this.data).isDirectoryNotContaining("glob:**.db");
	}

	private RunningEarshot start(int port, SpotifyStandIn standIn, String url) {
		Stream<String> database = Stream.of("earshot.storage.database-url=" + url);
		return RunningEarshot.on(port, standIn, this.data,
				Stream.concat(Stream.of(RunningEarshot.registration(standIn)), database).toArray(String[]::new));
	}

}
