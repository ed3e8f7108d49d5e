package dev.earshot.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.earshot.Installation;
import dev.earshot.TemporaryFiles;
import dev.earshot.Texts;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.exportfile.ExportGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class ImportBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private static final String FILES = "input[type=file]";

	@Test
	void readsWhatIsChosenAndShowsItsReport() throws IOException {
		Tab tab = listener();
		tab.page().setInputFiles(FILES, new Path[] { export(), notes() });
		tab.press(Texts.of("import.start")).sees(Texts.of("import.state.finished"));
		tab.find(".import-line a").first().click();
		tab.reads(Texts.of("import.report")).sees(Texts.of("import.upload.other-format"));
		assertThat(tab.find(".import-counts dd").allTextContents()).allMatch((count) -> count.matches("\\d+"))
			.element(1)
			.isNotEqualTo("0");
		assertThat(tab.find(".import-files time").count()).isPositive().isEven();
	}

	@Test
	void takesFilesThatAreDropped() {
		Tab tab = listener();
		JSHandle dropped = tab.page().evaluateHandle("""
				() => {
					const transfer = new DataTransfer();
					transfer.items.add(new File(['[]'], 'Streaming_History_Audio_2024.json'));
					return transfer;
				}""");
		tab.page().dispatchEvent(".import-zone", "drop", Map.of("dataTransfer", dropped));
		tab.press(Texts.of("import.start")).sees(Texts.of("import.state.finished"));
		tab.sees("Streaming_History_Audio_2024.json").find(".import-line a").first().click();
		tab.sees(Texts.of("import.layout.empty"));
	}

	@Test
	void sendsNothingThatIsTooLarge() throws IOException {
		Tab tab = listener();
		tab.find("[data-import]").evaluate("(form) => form.dataset.maxBytes = 10");
		tab.page().setInputFiles(FILES, export());
		tab.press(Texts.of("import.start")).sees(Texts.of("refusal.upload-too-large"));
		tab.open("/history/import").doesNotSee(Texts.of("import.earlier"));
	}

	@Test
	void showsWhatTheServerSaysIfItTakesNoFiles() throws IOException {
		Tab tab = listener();
		browsing.tolerate("Failed to load resource");
		tab.page()
			.route("**/history/import?**",
					(route) -> route.fulfill(new FulfillOptions().setStatus(429)
						.setContentType("text/html")
						.setBody("<main><div class='page'>Too many requests</div></main>")));
		tab.page().setInputFiles(FILES, export());
		tab.press(Texts.of("import.start")).sees("Too many requests");
	}

	@Test
	void saysThatFilesDidNotArriveIfSomethingElseAnswers() throws IOException {
		Tab tab = listener();
		browsing.tolerate("Failed to load resource");
		tab.page().route("**/history/import?**", (route) -> route.fulfill(new FulfillOptions().setStatus(502)));
		tab.page().setInputFiles(FILES, export());
		tab.press(Texts.of("import.start")).sees(Texts.of("refusal.upload-incomplete"));
	}

	@Test
	void leavesThePageIfTheLogIsRemovedMeanwhile() throws IOException {
		Tab tab = listener();
		earshot.bean(JdbcClient.class).sql("delete from listener").update();
		tab.page().setInputFiles(FILES, export());
		tab.press(Texts.of("import.start")).isAt("/history");
	}

	@Test
	void removesAnImportWithAllThatItBrought() throws IOException {
		Tab tab = listener();
		tab.page().setInputFiles(FILES, export());
		tab.press(Texts.of("import.start")).sees(Texts.of("import.state.finished"));
		tab.find(".import-line a").first().click();
		tab.unfold(Texts.of("import.remove.open")).press(Texts.of("import.remove.now"));
		tab.sees(Texts.of("notice.import-removed")).open("/history");
		PlaywrightAssertions.assertThat(tab.find(".history-delete")).hasCount(0);
	}

	@Test
	void leadsToWhatItBroughtWhichCanBeHiddenAndMerged() throws IOException {
		Tab tab = listener();
		tab.page().setInputFiles(FILES, export());
		tab.press(Texts.of("import.start")).sees(Texts.of("import.state.finished")).open("/history");
		tab.find(".history-title a").first().click();
		tab.find("section[aria-labelledby=artists] button").first().click();
		tab.sees(Texts.of("notice.artist-hidden")).sees(Texts.of("history.hidden"));
		tab.find("section[aria-labelledby=about] .button").click();
		tab.sees(Texts.of("history.uncounted.play"));
		tab.find("a[href^='/history/items/']").first().click();
		tab.find("section[aria-labelledby=artists] button").first().click();
		tab.sees(Texts.of("notice.artist-shown")).doesNotSee(Texts.of("history.hidden"));
		tab.unfold(Texts.of("history.merge.search")).fill(Texts.of("history.search"), "a");
		tab.press(Texts.of("history.show"));
		tab.find("details .history-item button").first().click();
		tab.sees(Texts.of("notice.items-merged")).open("/history/counting");
		tab.find("section[aria-labelledby=merged] .history-item button").click();
		tab.sees(Texts.of("notice.item-separated")).sees(Texts.of("history.counting.merged.none"));
	}

	@Test
	void deletesASelectionWithTheKeyboardAndBringsItBack() {
		Tab tab = stage(browsing.tab()).ownerWithALog().open("/history");
		int plays = tab.find(".history-play").count();
		tab.page().getByLabel(Texts.of("history.select.which", "Harbor Lights 1", "13:04")).focus();
		List.of("Space", "Tab", "Tab", "Tab", "Space").forEach(tab.page().keyboard()::press);
		tab.find("#selection button").press("Enter");
		tab.sees(Texts.of("history.deleted", 2)).doesNotSee("Harbor Lights 0").doesNotSee("Harbor Lights 1");
		PlaywrightAssertions.assertThat(tab.find(".history-play")).hasCount(plays - 2);
		tab.press(Texts.of("history.restore")).sees(Texts.of("notice.plays-restored"));
		PlaywrightAssertions.assertThat(tab.find(".history-play")).hasCount(plays);
	}

	@Test
	void deletesASelectionWithoutScriptsAndOnePlayBesideIt() {
		Tab tab = stage(browsing.tab(new NewContextOptions().setJavaScriptEnabled(false))).ownerWithALog()
			.open("/history?q=harbor");
		tab.press(Texts.of("history.deleteSelected")).sees(Texts.of("refusal.nothing-selected"));
		tab.find(".history-select input").first().check();
		tab.press(Texts.of("history.delete.which", "Harbor Lights 0", "13:00"));
		tab.sees(Texts.of("history.deleted", 1)).sees("Harbor Lights 1").doesNotSee("Harbor Lights 0");
		tab.page().getByLabel(Texts.of("history.select.which", "Harbor Lights 1", "13:04")).check();
		tab.press(Texts.of("history.deleteSelected")).sees(Texts.of("history.deleted", 1));
		tab.doesNotSee("Harbor Lights 1").sees("Harbor Lights 2");
	}

	@Test
	void offersToDeleteASelectionFromAnywhereInTheListOnAPhone() {
		Tab tab = stage(browsing.tab(new NewContextOptions().setViewportSize(390, 640))).ownerWithALog()
			.open("/history");
		Locator button = tab.find("#selection button");
		PlaywrightAssertions.assertThat(button).not().isInViewport();
		tab.find(".history-select").first().click();
		PlaywrightAssertions.assertThat(button).isInViewport();
		assertThat(tab.find(".history-select").first().boundingBox().width).isGreaterThanOrEqualTo(44);
		assertThat(tab.asks("document.documentElement.scrollWidth")).isEqualTo(390);
	}

	@Test
	void showsThatAnImportIsCancelled() {
		Tab tab = stage(browsing.tab()).ownerWhoImports().open("/history/import");
		tab.press(Texts.of("import.cancel")).sees(Texts.of("notice.import-cancelled"));
		tab.sees(Texts.of("import.state.cancelled")).sees(Texts.of("import.start"));
	}

	@Test
	void showsWhatIsReadSoFar() {
		Tab tab = stage(browsing.tab()).ownerWhoImports().open("/history/import");
		tab.find("[data-import-running] a").click();
		tab.reads(Texts.of("import.report")).sees(Texts.of("import.state.running"));
	}

	@Test
	void keepsUpWithTheServerAlsoWhenItIsStartedAgain() {
		Tab tab = stage(browsing.tab()).ownerWhoImports().open("/history/import");
		tab.sees(Texts.of("import.rows", 0));
		earshot.bean(JdbcClient.class).sql("""
				insert into import_file (import_id, place, name, layout, imported)
				select id, 1, 'Streaming_History_Audio_2024.json', 0, 4711 from play_import
				""").update();
		tab.sees(Texts.of("import.rows", 4711));
		browsing.tolerate("Failed to load resource");
		earshot.restart();
		tab.sees(Texts.of("import.failed.upload-missing")).sees(Texts.of("import.start"));
	}

	@Test
	void offersTheTimeZoneOfTheBrowser() {
		Tab tab = browsing.tab(new NewContextOptions().setTimezoneId("Pacific/Auckland")).with(earshot.owner());
		tab.open("/history");
		PlaywrightAssertions.assertThat(tab.find("#zone")).hasValue("Pacific/Auckland");
		tab.press(Texts.of("history.importOnly")).isAt("/history/import");
		assertThat(earshot.bean(JdbcClient.class).sql("select zone from listener").query(String.class).single())
			.isEqualTo("Pacific/Auckland");
	}

	@Test
	void showsTheFiguresOfEachFileOnAPhone() throws IOException {
		Tab tab = browsing.tab(new NewContextOptions().setViewportSize(360, 740)).with(earshot.owner());
		tab.open("/history").press(Texts.of("history.importOnly")).page().setInputFiles(FILES, export());
		tab.press(Texts.of("import.start")).sees(Texts.of("import.state.finished"));
		tab.find(".import-line a").first().click();
		tab.reads(Texts.of("import.report"));
		assertThat(tab.asks("() => document.querySelector('.table-scroll').scrollWidth"
				+ " <= document.querySelector('.table-scroll').clientWidth"))
			.isEqualTo(true);
		PlaywrightAssertions.assertThat(tab.find(".import-files td").last()).isVisible();
	}

	private static Stage stage(Tab tab) {
		return new Stage(earshot.spotify(), earshot.apaleo(), earshot.program(), tab);
	}

	private static Tab listener() {
		return browsing.owner().open("/history").press(Texts.of("history.importOnly")).isAt("/history/import");
	}

	private static Path export() throws IOException {
		return new ExportGenerator(1, 400).export(Era.E5).zip(TemporaryFiles.directory());
	}

	private static Path notes() throws IOException {
		return Files.writeString(TemporaryFiles.directory().resolve("notes.txt"), "Nothing to listen to");
	}

}
