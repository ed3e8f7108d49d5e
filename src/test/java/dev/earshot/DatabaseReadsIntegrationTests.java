package dev.earshot;

import java.io.IOException;

import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.DatabaseReads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts what people who are signed in cost the database.
 */
class DatabaseReadsIntegrationTests {

	private static final String SESSION = "(?is)select.*spring_session.*";

	private final SpotifyStandIn standIn = SpotifyStandIn.start();

	private final RunningEarshot earshot = RunningEarshot.start(this.standIn, Scratch.directory(),
			DatabaseReads.PROPERTY);

	private final Visitor owner = new Visitor(this.earshot.url());

	DatabaseReadsIntegrationTests() throws IOException {
	}

	@BeforeEach
	void logInAndPlay() {
		this.owner.open("/setup");
		this.owner.submit("/setup", "clientId", this.standIn.app().clientId(), "clientSecret",
				this.standIn.app().secret());
		this.standIn.listener().play(Catalogue.HARBOR_LIGHTS, Catalogue.ANCHOR_SONG);
		this.owner.logIn(this.standIn, Person.LANTERN_FOX);
		this.owner.turnOnControls(this.standIn, Person.LANTERN_FOX);
		this.owner.open("/");
		forget();
	}

	@AfterEach
	void stop() {
		this.earshot.close();
		this.standIn.close();
	}

	@Test
	void aPageReadsTheSessionOnly() {
		assertThat(this.owner.get("/").status()).isEqualTo(200);
		assertReadsTheSessionOnly();
	}

	@Test
	void aCommandReadsTheSessionOnly() {
		assertThat(this.owner.post("/playback/pause").status()).isEqualTo(302);
		assertReadsTheSessionOnly();
	}

	@Test
	void aChangeByAnotherRequestCounts() {
		assertThat(this.owner.get("/").body()).contains("/playback/pause");
		Visitor elsewhere = new Visitor(this.earshot.url());
		elsewhere.logIn(this.standIn, Person.LANTERN_FOX);
		elsewhere.open("/profile");
		elsewhere.submit("/profile/disconnect");
		assertThat(this.owner.get("/").location()).endsWith("/login");
	}

	private void assertReadsTheSessionOnly() {
		assertThat(reads().queries()).isNotEmpty().allMatch((query) -> query.matches(SESSION));
		assertThat(reads().decrypted()).isEmpty();
	}

	private void forget() {
		reads().queries();
		reads().decrypted();
	}

	private DatabaseReads reads() {
		return this.earshot.bean(DatabaseReads.class);
	}

}
