package dev.earshot.account.login;

import java.io.IOException;
import java.net.URI;

import dev.earshot.RunningEarshot;
import dev.earshot.Scratch;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logging in where a public address is set and a proxy stands in front that puts its own
 * name into {@code TargetHost}, as nginx and Apache do unless told otherwise.
 */
class PublicAddressIntegrationTests {

	private static final String BUTTON = "href=\"/oauth2/authorization\"";

	private static SpotifyStandIn spotify;

	private static RunningEarshot earshot;

	@BeforeAll
	static void start() throws IOException {
		spotify = SpotifyStandIn.start();
		spotify.app().registerRedirectUri("https://earshot.example.com/login/oauth2/code/spotify");
		earshot = RunningEarshot.registered(spotify, Scratch.directory(),
				"earshot.public-url=https://earshot.example.com");
	}

	@AfterAll
	static void stop() {
		earshot.close();
		spotify.close();
	}

	@Test
	void isPossibleWhereAProxyHidesTheAddress() {
		Visitor visitor = new Visitor(earshot.url());
		assertThat(visitor.get("/login").body()).contains(BUTTON, "https://earshot.example.com/login?here",
				"proxy_set_header Host", "ProxyPreserveHost On");
		URI callback = spotify.approve(visitor.startLogin(), Person.LANTERN_FOX);
		assertThat(callback).hasHost("earshot.example.com");
		assertThat(visitor.get(Visitor.answer(callback)).location()).isEqualTo("/");
		assertThat(visitor.get("/profile").status()).isEqualTo(200);
	}

	@Test
	void isOfferedAtOnceToWhoeverHasFollowedTheLink() {
		Visitor visitor = new Visitor(earshot.url());
		assertThat(details(visitor.get("/login"))).doesNotContain("open");
		assertThat(details(visitor.get("/login?here"))).contains("open");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "earshot.example.com", "earshot.example.com, 10.0.0.2:8080", "inner, earshot.example.com:443" })
	void isAsEverWhereAForwardingHeaderTellsTheAddress(String hosts) {
		Visitor visitor = new Visitor(earshot.url(), "X-Forwarded-Host", hosts);
		assertThat(visitor.get("/login").body()).contains(BUTTON).doesNotContain("login?here");
	}

	private static String details(Page login) {
		return login.body().split("<details", 2)[1].split(">", 2)[0];
	}

}
