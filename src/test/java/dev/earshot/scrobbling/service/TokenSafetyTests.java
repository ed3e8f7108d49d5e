package dev.earshot.scrobbling.service;

import java.net.URI;

import dev.earshot.scrobbling.service.AccountCheck.Found;
import dev.earshot.scrobbling.service.lastfm.LastFmProperties;
import dev.earshot.standin.LastFmStandIn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenSafetyTests {

	private static final ServiceAccount ACCOUNT = new ServiceAccount(URI.create("https://lb.example.com"), "fox",
			"the-token");

	@Test
	void anAccountHidesItsToken() {
		assertThat(ACCOUNT.toString()).contains("fox").doesNotContain("the-token");
		assertThat(new Found(ACCOUNT).toString()).doesNotContain("the-token");
	}

	@Test
	void aRegistrationHidesItsSecret() {
		LastFmProperties properties = new LastFmProperties(LastFmStandIn.API_KEY, LastFmStandIn.SECRET,
				URI.create("https://api.example.com"), URI.create("https://auth.example.com"));
		assertThat(properties.toString()).doesNotContain(LastFmStandIn.API_KEY, LastFmStandIn.SECRET);
	}

}
