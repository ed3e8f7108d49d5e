package dev.earshot.web;

import java.io.IOException;

import dev.earshot.Installation;
import dev.earshot.Raw;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Tomcat takes and answers before a page of Earshot is asked for.
 */
class WebServerIntegrationTests {

	private static final String BROWSER = "Accept: text/html,*/*;q=0.8";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@ParameterizedTest
	@ValueSource(strings = { "my_nas:8080", "earshot_app_1:8080", "_", "my_nas", "MY_NAS.local", "192_168:80",
			"my-nas:8080", "[::1]:8080" })
	void takesTheNamesThatPeopleGiveTheirMachines(String host) throws IOException {
		assertThat(Raw.get(earshot, "/login", BROWSER, "Host: " + host)).startsWith("HTTP/1.1 200");
	}

	@Test
	void knowsANameWithAnUnderscoreByIt() throws IOException {
		String there = "http://my_nas:" + earshot.program().port();
		assertThat(Raw.get(earshot, "/login", BROWSER, "Host: my_nas:8080")).contains("/login/finish")
			.doesNotContain("myxnas");
		assertThat(Raw.send(earshot, "GET " + there + "/login HTTP/1.1", "Connection: close",
				"Host: my_nas:" + earshot.program().port()))
			.startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "my_nas:x", "my nas", "a_b..c", "-_-", "a_b:8080:8080", "a_<b>" })
	void refusesWhatIsNoName(String host) throws IOException {
		assertRefused(Raw.get(earshot, "/login", BROWSER, "Host: " + host));
	}

	@ParameterizedTest
	@ValueSource(ints = { 9_000, 16_000, 30_000 })
	void takesTheCookiesOfOtherPrograms(int size) throws IOException {
		String answer = Raw.get(earshot, "/login", BROWSER, "Cookie: other=" + "x".repeat(size));
		assertThat(answer).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login%2f", "/%", "/a%00b", "/lo\\gin", "/lo\"gin", "/\u00e4" })
	void refusesAddressesThatItCannotReadInItsOwnWords(String path) throws IOException {
		assertRefused(Raw.get(earshot, path, BROWSER));
	}

	@Test
	void refusesAHeadThatIsTooLargeInItsOwnWords() throws IOException {
		assertRefused(Raw.get(earshot, "/login", BROWSER, "Cookie: other=" + "x".repeat(40_000)));
	}

	@ParameterizedTest
	@CsvSource({ "GET / HTTP/3.5, 505, 5xx", "G@T / HTTP/1.1, 400, 400" })
	void refusesWhatIsNoRequestInItsOwnWords(String first, int status, String code) throws IOException {
		assertThat(Raw.send(earshot, first, BROWSER)).startsWith("HTTP/1.1 " + status)
			.contains("data-error=\"" + code + "\"")
			.doesNotContainIgnoringCase("tomcat");
	}

	@Test
	void tellsProgramsInProblemDetails() throws IOException {
		assertThat(Raw.get(earshot, "/login%2f", "Accept: application/json")).startsWith("HTTP/1.1 400")
			.contains("Content-Type: application/problem+json", "\"status\":400", "\"detail\":");
	}

	@Test
	void keepsTheConnectionUsableAfterTheHeadOfAStream() {
		Visitor owner = earshot.owner();
		assertThat(owner.request("HEAD", "/live").status()).isEqualTo(200);
		assertThat(owner.get("/robots.txt").status()).isEqualTo(200);
	}

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

	private static void assertRefused(String answer) {
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("data-error=\"400\"", "href=\"/css/base-", "Content-Security-Policy: default-src 'none'")
			.doesNotContainIgnoringCase("tomcat");
	}

}
