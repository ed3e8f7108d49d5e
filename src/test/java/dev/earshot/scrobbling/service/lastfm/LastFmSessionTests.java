package dev.earshot.scrobbling.service.lastfm;

import java.net.URI;

import dev.earshot.scrobbling.service.AccountCheck;
import dev.earshot.scrobbling.service.AccountCheck.Found;
import dev.earshot.scrobbling.service.AccountCheck.Refused;
import dev.earshot.scrobbling.service.AccountCheck.Unanswered;
import dev.earshot.standin.LastFmStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LastFmSessionTests {

	private static final URI CALLBACK = URI.create("https://music.example.com/sent/lastfm?state=a&b=ü");

	private final LastFmStage stage = new LastFmStage();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void beginsAtAPageThatKnowsTheServerAndTheWayBack() {
		assertThat(this.stage.client.authorization(URI.create("https://music.example.com/sent?a=1&b=2")))
			.hasToString(this.stage.service.authUrl() + "?api_key=" + LastFmStandIn.API_KEY
					+ "&cb=https%3A%2F%2Fmusic.example.com%2Fsent%3Fa%3D1%26b%3D2");
	}

	@Test
	void isGivenForTheTokenThatComesBack() {
		assertThat(this.stage.client.session(approvedToken())).isEqualTo(new Found(this.stage.account()));
	}

	@Test
	void isGivenOnceForAToken() {
		String token = approvedToken();
		this.stage.client.session(token);
		assertThat(this.stage.client.session(token)).isEqualTo(new Refused());
	}

	@Test
	void isNotGivenForAnotherToken() {
		assertThat(this.stage.client.session("made-up")).isEqualTo(new Refused());
	}

	@Test
	void isNotGivenWhileTheServiceFails() {
		this.stage.service.fail(1, 500, 11);
		assertThat(session()).isEqualTo(new Unanswered(500));
		this.stage.service.answer(1, 200, "{\"session\":{\"name\":\"somebody\"}}");
		assertThat(session()).isEqualTo(new Unanswered(200));
		this.stage.service.cut(1);
		assertThat(session()).isEqualTo(new Unanswered(null));
	}

	@Test
	void needsARegistration() {
		assertThat(this.stage.client.isAvailable()).isTrue();
		this.stage.register(LastFmStandIn.API_KEY, " ");
		assertThat(this.stage.client.isAvailable()).isFalse();
	}

	private AccountCheck session() {
		return this.stage.client.session(approvedToken());
	}

	private String approvedToken() {
		URI callback = this.stage.service.approve(this.stage.client.authorization(CALLBACK));
		return callback.getQuery().replaceFirst(".*token=", "");
	}

}
