package dev.earshot.browser;

import dev.earshot.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class PageErrorsBrowserTests {

	private static final String THIRD_HOST = "http://192.0.2.1/pixel.gif";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private final PageErrors errors = new PageErrors((url) -> url.startsWith(earshot.program().url()));

	@Test
	void seesRequestsToThirdHosts() {
		browsing.tolerate("ERR_");
		browsing.tolerate("Third host");
		Tab tab = browsing.tab().open(earshot.spotify().url() + "/stand-in");
		this.errors.watch(tab.page().context());
		tab.asks("fetch('%s').catch(() => {})".formatted(THIRD_HOST));
		assertThat(this.errors.complaints()).contains("Third host: " + THIRD_HOST);
	}

	@Test
	void hearsOfViolationsOfTheContentPolicy() {
		browsing.tolerate("Content Security Policy");
		browsing.tolerate("Third host");
		Tab tab = browsing.tab().open("/login");
		this.errors.watch(tab.page().context());
		tab.asks("document.body.append(Object.assign(new Image(), { src: '%s' }))".formatted(THIRD_HOST));
		tab.page().waitForCondition(() -> !this.errors.complaints().isEmpty());
		assertThat(this.errors.complaints()).anyMatch((complaint) -> complaint.contains("Content Security Policy"));
	}

	@Test
	void hearsOfErrors() {
		browsing.tolerate("Spilled");
		Tab tab = browsing.tab().open("/login");
		this.errors.watch(tab.page().context());
		tab.asks("setTimeout(() => { throw new Error('Spilled') })");
		tab.page().waitForCondition(() -> !this.errors.complaints().isEmpty());
		assertThat(this.errors.complaints().getFirst()).contains("Spilled");
	}

}
