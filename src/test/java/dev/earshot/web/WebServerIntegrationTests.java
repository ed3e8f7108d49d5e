package dev.earshot.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.earshot.Installation;
import dev.earshot.RawRequests;
import dev.earshot.RunningEarshot;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
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
 * What the web server takes and answers, before a page of Earshot is asked for and where
 * none is.
 */
class WebServerIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private static final String BROWSER = "Accept: text/html,*/*;q=0.8";

	@ParameterizedTest
	@ValueSource(strings = { "my_nas:8080", "earshot_app_1:8080", "_", "my_nas", "MY_NAS.local", "192_168:80",
			"my-nas:8080", "[::1]:8080" })
	void takesTheNamesThatPeopleGiveTheirMachines(String host) throws IOException {
		assertThat(RawRequests.get(earshot, "/login", BROWSER, "Host: " + host)).startsWith("HTTP/1.1 200");
	}

	@Test
	void knowsANameWithAnUnderscoreByIt() throws IOException {
		String there = "http://my_nas:" + earshot.program().port();
		assertThat(RawRequests.get(earshot, "/login", BROWSER, "Host: my_nas:8080")).contains("/login/finish")
			.doesNotContain("myxnas");
		assertThat(RawRequests.send(earshot, "GET " + there + "/login HTTP/1.1", "Connection: close",
				"Host: my_nas:" + earshot.program().port()))
			.startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "my_nas:x", "my nas", "a_b..c", "-_-", "a_b:8080:8080", "a_<b>" })
	void refusesWhatIsNoName(String host) throws IOException {
		assertRefused(RawRequests.get(earshot, "/login", BROWSER, "Host: " + host));
	}

	@ParameterizedTest
	@ValueSource(ints = { 9_000, 16_000, 30_000 })
	void takesTheCookiesOfOtherPrograms(int size) throws IOException {
		String answer = RawRequests.get(earshot, "/login", BROWSER, "Cookie: other=" + "x".repeat(size));
		assertThat(answer).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login%2f", "/%", "/a%00b", "/lo\\gin", "/lo\"gin", "/\u00e4" })
	void refusesAddressesThatItCannotReadInItsOwnWords(String path) throws IOException {
		assertRefused(RawRequests.get(earshot, path, BROWSER));
	}

	@Test
	void refusesAHeadThatIsTooLargeInItsOwnWords() throws IOException {
		assertRefused(RawRequests.get(earshot, "/login", BROWSER, "Cookie: other=" + "x".repeat(40_000)));
	}

	@ParameterizedTest
	@CsvSource({ "GET / HTTP/3.5, 505, 5xx", "G@T / HTTP/1.1, 400, 400" })
	void refusesWhatIsNoRequestInItsOwnWords(String first, int status, String code) throws IOException {
		assertThat(RawRequests.send(earshot, first, BROWSER)).startsWith("HTTP/1.1 " + status)
			.contains("data-error=\"" + code + "\"")
			.doesNotContainIgnoringCase("tomcat");
	}

	@Test
	void tellsProgramsInProblemDetails() throws IOException {
		assertThat(RawRequests.get(earshot, "/login%2f", "Accept: application/json")).startsWith("HTTP/1.1 400")
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
	void servesTheLibraryOfChartsAndNoOtherFileOfItsFolder() {
		Page library = earshot.visitor().get("/js/echarts/echarts.simple.min.js");
		assertThat(library.status()).isEqualTo(200);
		assertThat(library.header("Cache-Control")).isEqualTo("max-age=31536000");
		assertThat(earshot.visitor().get("/js/echarts/echarts.min.js").status()).isEqualTo(404);
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

	@Nested
	class ErrorPages {

		private static final String LONG = "a".repeat(7000);

		private final Visitor visitor = new Visitor(earshot.program().url(), "Accept", "text/html");

		@Test
		void saysThatAPageDoesNotExist() {
			this.visitor.logIn(earshot.spotify(), Person.LANTERN_FOX);
			assertSays(this.visitor.get("/nowhere"), 404, "404");
		}

		@Test
		void saysThatARequestWasNotAccepted() {
			assertSays(this.visitor.post("/login/finish"), 403, "403");
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
			String answer = RawRequests.get(earshot, path, "Accept: text/html");
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
			assertThat(RawRequests.get(earshot, "/login?%zz", "Accept: text/html")).contains("data-error=\"400\"");
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

	/**
	 * A server behind a proxy at 127.0.0.9, asked for what no link opens: of each address
	 * it answers sixty such questions a minute.
	 */
	@Nested
	@ExtendWith(OutputCaptureExtension.class)
	class ForwardedHeaders {

		private static final String PROXY = "127.0.0.9";

		@TempDir
		private static Path data;

		private static SpotifyStandIn standIn;

		private static RunningEarshot earshot;

		@BeforeAll
		static void start() {
			standIn = SpotifyStandIn.start();
			earshot = RunningEarshot.registered(standIn, data, "server.forward-headers-strategy=native",
					"earshot.web.trusted-proxies=" + PROXY);
		}

		@AfterAll
		static void stop() {
			earshot.close();
			standIn.close();
		}

		@Test
		void areBelievedFromATrustedProxy() {
			assertThat(guesses(PROXY, (guess) -> "203.0.113." + guess)).containsOnly(404);
			assertThat(guesses(PROXY, (_) -> "198.51.100.7")).contains(429);
			assertThat(guesses(PROXY, (guess) -> "192.0.2." + guess + ", 198.51.100.8")).contains(429);
		}

		@Test
		void areNotBelievedFromAnybodyElse(CapturedOutput log) {
			assertThat(guesses("127.0.0.5", (guess) -> "203.0.113." + guess)).contains(429);
			assertThat(log.getAll().lines().filter((line) -> line.contains("forwarding headers of 127.0.0.5")))
				.hasSize(1);
		}

		@Test
		void areReadFromTheProxyOnAlsoWhereItNamesPorts() {
			assertThat(guesses(PROXY, (guess) -> "203.0.113." + guess + ", 198.51.100.9:5555")).contains(429);
			assertThat(guesses(PROXY, (guess) -> "203.0.113." + guess + ", [2001:db8::9]:5555")).contains(429);
			assertThat(guesses(PROXY, (guess) -> "203.0.113." + guess + ", unknown")).contains(429);
		}

		@Test
		void nameAddressesOnly() {
			assertThat(guesses(PROXY, (guess) -> "host" + guess + ".example")).contains(429);
		}

		@Test
		void doNotMakeTheHttpsAddressOfAStranger() {
			Visitor stranger = Visitor.from("127.0.0.6", earshot.url(), "X-Forwarded-Proto", "https",
					"X-Forwarded-Host", "evil.example");
			assertThat(stranger.get("/login").header("Strict-Transport-Security")).isEmpty();
			Visitor forwarded = Visitor.from(PROXY, earshot.url(), "X-Forwarded-Proto", "https");
			assertThat(forwarded.get("/login").header("Strict-Transport-Security")).isNotEmpty();
		}

		private static IntStream guesses(String from, IntFunction<String> forwarded) {
			return IntStream.range(0, 62).map((guess) -> guess(from, forwarded.apply(guess), guess));
		}

		private static int guess(String from, String forwarded, int guess) {
			return Visitor.from(from, earshot.url(), "X-Forwarded-For", forwarded)
				.get("/s/none" + guess + "/card.svg")
				.status();
		}

	}

	/**
	 * A server that takes 101 connections of one address.
	 */
	@Nested
	@ExtendWith(OutputCaptureExtension.class)
	class OpenConnections {

		private static final String ATTACKER = "127.0.0.7";

		private final List<Socket> held = new ArrayList<>();

		@TempDir
		private Path data;

		private SpotifyStandIn standIn;

		private RunningEarshot earshot;

		@BeforeEach
		void start() {
			this.standIn = SpotifyStandIn.start();
			this.earshot = RunningEarshot.registered(this.standIn, this.data, "earshot.live.streams-per-address=1");
		}

		@AfterEach
		void stop() throws IOException {
			for (Socket socket : this.held) {
				socket.close();
			}
			this.earshot.close();
			this.standIn.close();
		}

		@Test
		void areSoManyOfOneAddressAtMost(CapturedOutput log) throws IOException {
			for (int connection = 0; connection < 101; connection++) {
				this.held.add(connect());
			}
			assertThat(answers()).isFalse();
			assertThat(log.getAll()).contains("Refusing connections from " + ATTACKER);
			assertThat(Visitor.from("127.0.0.8", this.earshot.url()).get("/login").status()).isEqualTo(200);
			this.held.getFirst().close();
			Awaitility.await().until(this::answers);
		}

		private Socket connect() throws IOException {
			return new Socket(InetAddress.ofLiteral("127.0.0.1"), this.earshot.port(), InetAddress.ofLiteral(ATTACKER),
					0);
		}

		private boolean answers() throws IOException {
			try (Socket socket = connect()) {
				socket.getOutputStream()
					.write("HEAD /login HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				return socket.getInputStream().read() != -1;
			}
			catch (IOException ex) {
				return false;
			}
		}

	}

}
