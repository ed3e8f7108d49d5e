package dev.earshot.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.earshot.Installation;
import dev.earshot.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
class ScrobblingBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void showsTheDaysThatWereEnteredWhereverTheBrowserIs() {
		Tab tab = browsing.tab(new NewContextOptions().setTimezoneId("America/Los_Angeles"));
		Tab owner = new Stage(earshot.spotify(), earshot.apaleo(), earshot.program(), tab).ownerWhoSendsPlaysOn();
		earshot.bean(JdbcClient.class).sql("update listener set zone = 'Asia/Kathmandu'").update();
		owner.open("/scrobbling").find(".target-name a").first().click();
		owner.sees(Texts.of("scrobbling.range.known.what"));
		owner.fill(Texts.of("scrobbling.range.from"), "2026-10-05").fill(Texts.of("scrobbling.range.to"), "2026-11-29");
		owner.press(Texts.of("scrobbling.range.count")).sees(Texts.of("scrobbling.range.state.counting"));
		owner.sees("5 October 2026").sees("29 November 2026");
	}

}
