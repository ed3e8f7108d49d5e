package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EarshotProcessTests {

	@TempDir
	Path data;

	@Test
	void keepsPeopleLoggedInWhenItIsKilledAndStartedAgain() throws IOException {
		int port = RunningEarshot.freePort();
		try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
			Visitor owner = new Visitor("http://127.0.0.1:" + port);
			try (EarshotProcess first = new EarshotProcess(port, standIn, this.data).ready()) {
				owner.logIn(standIn, Person.LANTERN_FOX);
				assertThat(owner.open("/setup").body()).contains("The .env file");
				assertThat(new Visitor(first.url()).logIn(standIn, Person.SECOND_PERSON).path()).isEqualTo("/");
				assertThat(first.log()).doesNotContain("ERROR");
			}
			standIn.tokens().expireAccessTokens();
			try (EarshotProcess _ = new EarshotProcess(port, standIn, this.data).ready()) {
				assertThat(owner.open("/profile").body()).contains("Lantern Fox").doesNotContain("data-refusal");
			}
		}
	}

	@Test
	void doesNotStartWithAWrongKeyAndSaysNothingElse() throws IOException {
		try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
			RunningEarshot.registered(standIn, this.data).close();
			Files.writeString(this.data.resolve("earshot.key"), "ab".repeat(32));
			try (EarshotProcess earshot = new EarshotProcess(RunningEarshot.freePort(), standIn, this.data)) {
				assertThat(earshot.exitCode()).isEqualTo(1);
				assertThat(earshot.log()).contains("is not the one that this database's secrets were encrypted with.")
					.doesNotContain("\tat ", "Exception", "WARN");
			}
		}
	}

	@Test
	void namesAllWrongSettingsAtOnceAndNothingElse() throws IOException {
		try (SpotifyStandIn standIn = SpotifyStandIn.start();
				EarshotProcess earshot = new EarshotProcess(RunningEarshot.freePort(), standIn, this.data, """
						SPOTIFY_CLIENT_ID=your_client_id
						EARSHOT_KEY="too short"
						EARSHOT_PUBLIC_URL=earshot.example.com
						EARSHOT_SECRET_KEY
						= nothing
						""", List.of())) {
			assertThat(earshot.exitCode()).isEqualTo(1);
			assertThat(earshot.log())
				.contains("SPOTIFY_CLIENT_ID is", "EARSHOT_KEY is", "EARSHOT_PUBLIC_URL is", "Line 5")
				.doesNotContain("\tat ", "Exception", "too short");
		}
	}

	@Test
	void doesNotStartWhereAnotherOneRuns() throws IOException {
		try (SpotifyStandIn standIn = SpotifyStandIn.start();
				RunningEarshot _ = RunningEarshot.registered(standIn, this.data);
				EarshotProcess second = new EarshotProcess(RunningEarshot.freePort(), standIn, this.data)) {
			assertThat(second.exitCode()).isEqualTo(1);
			assertThat(second.log()).contains("Another Earshot already uses the data directory " + this.data)
				.doesNotContain("\tat ", "Exception", "WARN");
		}
	}

	@Test
	void runsWhereNothingCanBeUnpackedInTheUsualPlace() throws IOException {
		try (SpotifyStandIn standIn = SpotifyStandIn.start();
				EarshotProcess earshot = new EarshotProcess(RunningEarshot.freePort(), standIn, this.data,
						"-Dorg.sqlite.tmpdir=" + this.data.resolve("nowhere"))
					.ready()) {
			assertThat(earshot.log()).doesNotContain("\tat ", "ERROR");
		}
	}

}
