package dev.earshot.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.earshot.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Controls the player while something else than Earshot answers, or nothing.
 */
@Tag("browser")
class ControlTroubleBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@BeforeEach
	void expectRefusals() {
		browsing.tolerate("status of");
		browsing.tolerate("Status Error Code");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "<!DOCTYPE html><title>Bad gateway</title>", "<html><title>502</title></html>", "", "502" })
	void aPressThatOnlyAProxyAnswersIsTakenBack(String words) {
		Page page = Controls.of(earshot, browsing.tab());
		answer(page, "**/playback/pause", 502, words);
		page.evaluate("window.stayed = true");
		page.locator("#control-pause-button").click();
		page.locator("[data-refusal=unreached]").waitFor();
		page.locator("#control-pause-button").waitFor();
		assertThat(page.evaluate("window.stayed")).isEqualTo(true);
	}

	@Test
	void aPanelThatFailsSaysSo() {
		Page page = Controls.of(earshot, browsing.tab());
		answer(page, "**/playback/devices", 500, "<!DOCTYPE html><title>Error</title>");
		page.evaluate("window.stayed = true");
		page.locator("#control-devices").click();
		page.locator("[data-refusal=unreached]").waitFor();
		assertThat(page.evaluate("window.stayed")).isEqualTo(true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE html><title>Error</title>", "", "502" })
	void controlsThatCannotBeRenewedStay(String words) {
		Page page = Controls.of(earshot, browsing.tab());
		page.locator("#controls[data-saved-unknown=false]").waitFor();
		answer(page, "**/playback/controls", 502, words);
		answer(page, "**/playback/shuffle", 409, "<p data-refusal='busy'></p>");
		page.evaluate("window.stayed = true");
		page.waitForResponse("**/playback/controls", () -> page.keyboard().press("s"));
		page.keyboard().press("?");
		page.locator("dialog[open]").waitFor();
		assertThat(page.evaluate("window.stayed")).isEqualTo(true);
		assertThat(page.locator("#control-next-button").count()).isOne();
	}

	@Test
	void aLoginThatHasEndedIsWhereThePageGoes() {
		Tab tab = browsing.tab();
		Page page = Controls.of(earshot, tab);
		page.locator("#controls[data-saved-unknown=false]").waitFor();
		page.context().clearCookies();
		page.keyboard().press("n");
		tab.isAt("/login");
	}

	private static void answer(Page page, String address, int status, String words) {
		FulfillOptions answer = new FulfillOptions().setStatus(status).setContentType("text/html").setBody(words);
		page.route(address, (route) -> route.fulfill(answer));
	}

}
