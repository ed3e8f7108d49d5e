package dev.earshot.browser;

import com.microsoft.playwright.Locator;
import dev.earshot.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class StatisticsBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void leadFromTheNumberOfPlaysToThem() {
		Tab tab = statistics();
		Locator plays = tab.find(".statistics-figures a");
		String number = plays.textContent();
		plays.click();
		assertThat(tab.find("#found").textContent()).isEqualTo(number + " plays");
	}

	@Test
	void leadFromATrackToAsManyPlays() {
		Tab tab = statistics();
		Locator track = tab.find(".statistics-ranking li").first();
		String plays = track.locator(".quiet span").nth(1).textContent();
		track.locator("a").click();
		assertThat(tab.find("#found").textContent()).isEqualTo(plays);
	}

	private static Tab statistics() {
		Stage stage = new Stage(earshot.spotify(), earshot.apaleo(), earshot.program(), browsing.tab());
		return stage.ownerWithAnImport().open("/statistics?period=year&date=2024-06-01");
	}

}
