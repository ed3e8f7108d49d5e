package dev.earshot.browser;

import java.time.Duration;

import com.microsoft.playwright.Route;
import dev.earshot.Installation;
import dev.earshot.live.LiveStreams;
import dev.earshot.playback.Impatience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class TroubleBrowserTests {

	private static final String TITLE = "Harbor Lights, Low Tide";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void tooManyCallsEndByThemselvesAtATimeThatIsSaid() {
		Tab tab = browsing.owner().open("/").reads(TITLE);
		earshot.spotify().refuse("/me/player", "error-429-rate-limit", Duration.ofSeconds(3));
		Impatience.lookNow(earshot.program());
		tab.sees("Spotify has been asked too often in a short time.").sees("Earshot asks again").reads(TITLE);
		tab.doesNotSee("asked too often").reads(TITLE);
	}

	@Test
	void spotifyOutOfReachLeavesTheLastStateAndItsTime() {
		Tab tab = browsing.owner().open("/").reads(TITLE);
		earshot.spotify().unreachable();
		Impatience.lookNow(earshot.program());
		tab.sees("Spotify does not answer.").sees("What you see is from").reads(TITLE);
		earshot.spotify().recover();
		tab.doesNotSee("Spotify does not answer.").reads(TITLE);
	}

	@Test
	void aLostConnectionIsSaidAndComesBackWithoutAReload() {
		browsing.tolerate("ERR_FAILED");
		Tab tab = browsing.owner().open("/").reads(TITLE);
		tab.asks("window.__mark = 'the same page'");
		tab.page().route("**/live", Route::abort);
		closeStreams();
		tab.sees("Connection to Earshot lost since").reads(TITLE);
		earshot.spotify().listener().skip();
		Impatience.lookNow(earshot.program());
		tab.page().unroute("**/live");
		tab.doesNotSee("Connection to Earshot lost since").reads("Tin Roof Radio");
		assertThat(tab.asks("window.__mark")).isEqualTo("the same page");
	}

	@Test
	void whoIsDisconnectedElsewhereIsSentToTheLogin() {
		Tab tab = browsing.owner().open("/").reads(TITLE);
		tab.beside().open("/profile").unfold("Disconnect from Spotify").press("Disconnect now");
		tab.isAt("/login");
	}

	private static void closeStreams() {
		String account = earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single();
		earshot.bean(LiveStreams.class).close("playback:" + account);
	}

}
