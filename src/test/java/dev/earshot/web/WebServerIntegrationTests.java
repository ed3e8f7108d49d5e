package dev.earshot.web;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Tomcat takes and answers before a page of Earshot is asked for.
 */
class WebServerIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@ParameterizedTest
	@CsvSource({ "/favicon.ico, image/x-icon", "/apple-touch-icon.png, image/png", "/robots.txt, text/plain" })
	void hasTheFilesThatBrowsersAndRobotsAskForByThemselves(String path, String type) {
		Page file = new Visitor(earshot.program().url(), "Accept", "*/*").get(path);
		assertThat(file.status()).isEqualTo(200);
		assertThat(file.header("Content-Type")).startsWith(type);
		assertThat(file.header("Cache-Control")).isEqualTo("max-age=86400");
	}

	@Test
	void tellsRobotsToStayAway() {
		assertThat(earshot.visitor().get("/robots.txt").body()).contains("User-agent: *\nDisallow: /\n");
	}

}
