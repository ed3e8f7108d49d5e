package dev.earshot.web;

import java.io.IOException;
import java.util.Objects;

import dev.earshot.Installation;
import dev.earshot.Raw;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people and programs see where nothing is, or nothing works.
 */
class ErrorPagesIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private static final String LONG = "a".repeat(7000);

	private final Visitor visitor = new Visitor(earshot.program().url(), "Accept", "text/html");

	@Test
	void saysThatAPageDoesNotExist() {
		this.visitor.logIn(earshot.spotify(), Person.LANTERN_FOX);
		assertSays(this.visitor.get("/nowhere"), 404, "404");
	}

	@Test
	void saysThatARequestWasNotAccepted() {
		assertSays(this.visitor.post("/login/finish"), 403, "4xx");
	}

	@Test
	void saysThatSomethingIsBroken() throws NoSuchMethodException {
		RequestMappingHandlerMapping pages = pages();
		RequestMappingInfo address = RequestMappingInfo.paths("/login/broken")
			.options(pages.getBuilderConfiguration())
			.build();
		pages.registerMapping(address, this, getClass().getDeclaredMethod("broken"));
		assertSays(this.visitor.get("/login/broken"), 500, "5xx");
		pages.unregisterMapping(address);
	}

	@ParameterizedTest
	@CsvSource({ "/login/, 404, 404", "//login, 400, 400", "/error, 404, 404", "/setup/, 404, 404",
			"/login;x=1, 400, 400", "/login/finish, 405, 405", "/login?%zz, 400, 400" })
	void saysToStrangersWhatIsWrongWithAnAddress(String path, int status, String code) throws IOException {
		String answer = Raw.get(earshot, path, "Accept: text/html");
		assertThat(answer).startsWith("HTTP/1.1 " + status)
			.contains("data-error=\"" + code + "\"", "<title>", "/css/error-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login/", "/error/" })
	void hasNothingAtPathsOfThousandsOfLetters(String start) {
		assertSays(this.visitor.get(start + LONG), 404, "404");
	}

	@Test
	void doesNotRememberAnAddressThatIsTooLongForACookie() {
		Page page = this.visitor.get("/profile?q=" + LONG);
		assertThat(page.location()).isEqualTo("/login");
		assertThat(page.header("Set-Cookie")).isEmpty();
	}

	@Test
	void tellsProgramsTheSameInProblemDetails() {
		Page page = earshot.visitor().get("/error");
		assertThat(page.status()).isEqualTo(404);
		assertThat(page.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(page.body()).contains("\"status\":404", "\"title\":\"This page does not exist\"", "\"detail\":");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void callsParametersThatItCannotReadNoFaultOfOurs(CapturedOutput log) throws IOException {
		assertSays(this.visitor.get("/login?a=b" + "&a=b".repeat(1500)), 400, "400");
		assertThat(Raw.get(earshot, "/login?%zz", "Accept: text/html")).contains("data-error=\"400\"");
		assertThat(log).doesNotContain("InvalidParameterException", "DecodeException");
	}

	@Test
	void ignoresParametersThatComeManyTimesOrMakeNoSense() {
		assertThat(this.visitor.get("/login?refused=a&refused=b&until=x&until=9&a=b&a=b").status()).isEqualTo(200);
		assertThat(this.visitor.get("/login?refused=unavailable&until=99999999999999").status()).isEqualTo(200);
	}

	private static RequestMappingHandlerMapping pages() {
		return Objects.requireNonNull(earshot.bean(DispatcherServlet.class).getHandlerMappings())
			.stream()
			.filter((mapping) -> mapping.getClass() == RequestMappingHandlerMapping.class)
			.map(RequestMappingHandlerMapping.class::cast)
			.findFirst()
			.orElseThrow();
	}

	void broken() {
		throw new IllegalStateException("This is what a fault of ours looks like");
	}

	private static void assertSays(Page page, int status, String code) {
		assertThat(page.status()).isEqualTo(status);
		assertThat(page.body()).contains("data-error=\"" + code + "\"", "<h1>", "href=\"/css/error-", "href=\"/\"");
	}

}
