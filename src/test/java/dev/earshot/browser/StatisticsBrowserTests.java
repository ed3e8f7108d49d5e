package dev.earshot.browser;

import com.microsoft.playwright.Locator;
import dev.earshot.Installation;
import dev.earshot.Texts;
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
		Locator plays = tab.find(".statistics-figures .card").nth(1).locator("a").first();
		String number = plays.textContent();
		plays.click();
		assertThat(tab.find("#found").textContent()).isEqualTo(number + " plays");
	}

	@Test
	void leadFromATrackToAsManyPlays() {
		Tab tab = statistics();
		Locator track = tab.find(".statistics-ranking li").first();
		Locator plays = track.locator(".quiet a").nth(1);
		String number = plays.textContent();
		plays.click();
		assertThat(tab.find("#found").textContent()).isEqualTo(number);
	}

	@Test
	void leadFromATrackToItsOwnPageAndToItsPlays() {
		Tab tab = statistics();
		Locator track = tab.find(".statistics-ranking li").first();
		String title = track.locator(".statistics-name a").textContent();
		track.locator(".statistics-name a").click();
		assertThat(tab.find("h1").textContent()).isEqualTo(title);
		tab.find(".statistics-figures .card").nth(1).locator("a").first().click();
		assertThat(tab.find(".history-about").textContent()).contains(title);
	}

	@Test
	void leadFromTheRankOfATrackToItsPlace() {
		Tab tab = statistics();
		tab.find(".statistics-ranking .statistics-name a").nth(2).click();
		assertThat(tab.find(".statistics-figures dd:not(.quiet) a").count()).isEqualTo(4);
		tab.find(".statistics-figures .card").last().locator("a").first().click();
		assertThat(tab.find("li:target .statistics-rank").textContent()).isEqualTo("3");
	}

	@Test
	void leadFromTheNumberOfTracksToAsMany() {
		Tab tab = statistics();
		Locator tracks = tab.find(".statistics-figures .card").nth(2).locator("a").first();
		String number = tracks.textContent();
		tracks.click();
		assertThat(tab.find("#found").textContent()).isEqualTo(number + " tracks");
	}

	@Test
	void followTheRuleThatIsChanged() {
		Tab tab = statistics();
		tab.unfold(Texts.of("statistics.rule.change"))
			.fill(Texts.of("statistics.rule.seconds"), "600")
			.press(Texts.of("statistics.rule.save"));
		assertThat(tab.find("#seconds").inputValue()).isEqualTo("600");
		assertThat(tab.page().url()).endsWith("period=year&date=2024-01-01");
		Locator plays = tab.find(".statistics-figures a[href*=counted]").first();
		String number = plays.textContent();
		plays.click();
		assertThat(tab.find("#found").textContent()).isEqualTo(number + " plays");
		tab.open("/statistics").unfold(Texts.of("statistics.rule.change"));
		tab.fill(Texts.of("statistics.rule.seconds"), "30").press(Texts.of("statistics.rule.save"));
	}

	private static Tab statistics() {
		Stage stage = new Stage(earshot.spotify(), earshot.apaleo(), earshot.program(), browsing.tab());
		return stage.ownerWithAnImport().open("/statistics?period=year&date=2024-06-01");
	}

}
