package dev.earshot.account.login;

import java.net.URI;
import java.nio.file.Path;

import dev.earshot.RunningEarshot;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that exchanges three codes of one address and six of all strangers, while
 * somebody brings codes that they made up.
 */
class StrangersIntegrationTests {

	@TempDir
	private Path data;

	private SpotifyStandIn standIn;

	private RunningEarshot earshot;

	@BeforeEach
	void start() {
		this.standIn = SpotifyStandIn.start();
		this.earshot = RunningEarshot.registered(this.standIn, this.data, "earshot.account.login-attempts=3",
				"earshot.spotify.plan.strangers=6");
	}

	@AfterEach
	void stop() {
		this.earshot.close();
		this.standIn.close();
	}

	@Test
	void getFewAttemptsFromOneAddress() {
		for (int login = 0; login < 3; login++) {
			assertThat(bringMadeUpCode("127.0.0.5")).contains("refused=code-refused");
		}
		assertThat(bringMadeUpCode("127.0.0.5")).contains("refused=too-many-logins&until=");
		assertThat(this.standIn.calls("/api/token")).isEqualTo(3);
		assertThat(bringMadeUpCode("127.0.0.6")).contains("refused=code-refused");
	}

	@Test
	void getOneAttemptForEachLoginTheyBegin() {
		Visitor visitor = new Visitor(this.earshot.url());
		URI callback = this.standIn.approve(visitor.startLogin(), Person.LANTERN_FOX);
		Visitor copy = new Visitor(this.earshot.url(), "Cookie",
				PendingLoginCookie.NAME + "=" + visitor.cookie(PendingLoginCookie.NAME));
		assertThat(visitor.get(Visitor.answer(callback)).location()).isEqualTo("/");
		assertThat(copy.get(Visitor.answer(callback)).location()).contains("refused=code-refused");
		assertThat(this.standIn.calls("/api/token")).isEqualTo(1);
	}

	@Test
	void leaveCommandsAndTheLoginsOfMembersAlone() {
		Visitor owner = new Visitor(this.earshot.url());
		owner.logIn(this.standIn, Person.LANTERN_FOX);
		owner.turnOnControls(this.standIn, Person.LANTERN_FOX);
		for (int login = 0; login < 12; login++) {
			bringMadeUpCode((login % 2 == 0) ? "127.0.0.1" : "127.0.0." + (5 + login));
		}
		owner.open("/");
		assertThat(owner.postJson("/api/playback/pause", "{}").status()).isEqualTo(204);
		owner.submit("/logout");
		Page back = owner.get(Visitor.answer(this.standIn.approve(owner.startLogin(), Person.LANTERN_FOX)));
		assertThat(back.location()).isEqualTo("/");
	}

	private String bringMadeUpCode(String from) {
		Visitor stranger = Visitor.from(from, this.earshot.url());
		String callback = Visitor.answer(this.standIn.approve(stranger.startLogin(), Person.LANTERN_FOX));
		return stranger.get(callback.replaceAll("code=[^&]*", "code=made-up")).location();
	}

}
