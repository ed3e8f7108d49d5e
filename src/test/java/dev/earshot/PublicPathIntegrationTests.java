package dev.earshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.Visitor.Page;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Everything below a path, as behind a proxy with one name for several programs.
 */
class PublicPathIntegrationTests {

	private static final String PATH = "/earshot";

	private static final Pattern ADDRESS = Pattern
		.compile("(?:href|src|action|data-(?:live|path|login))=\"(/[^\"]*)\"");

	private static final Pattern FILE = Pattern.compile("/earshot/(css|js|icon|s)/");

	private static SpotifyStandIn spotify;

	private static RunningEarshot earshot;

	private static Visitor owner;

	private static TestLink link;

	@BeforeAll
	static void start() throws IOException {
		spotify = SpotifyStandIn.start();
		spotify.app().registerRedirectUri("http://127.0.0.1/earshot/login/oauth2/code/spotify");
		earshot = RunningEarshot.registered(spotify, TemporaryFiles.directory(),
				"earshot.public-url=http://127.0.0.1:${server.port}/earshot/");
		owner = new Visitor(earshot.url() + PATH);
		owner.logIn(spotify, Person.LANTERN_FOX);
		link = TestLink.of(earshot, owner, Output.values());
	}

	@AfterAll
	static void stop() {
		earshot.close();
		spotify.close();
	}

	@Test
	void logsInWithACookieForThePathAlone() {
		Visitor visitor = new Visitor(earshot.url() + PATH);
		assertThat(visitor.get("/oauth2/authorization/spotify").header("Set-Cookie")).contains("; Path=/earshot");
		assertThat(visitor.logIn(spotify, Person.LANTERN_FOX).path()).isEqualTo("/earshot/");
	}

	@Test
	void leadsBackToThePageThatWasWanted() {
		Visitor visitor = new Visitor(earshot.url() + PATH, "Accept", "text/html");
		assertThat(visitor.get("/profile").location()).isEqualTo("/earshot/login");
		assertThat(visitor.logIn(spotify, Person.LANTERN_FOX).path()).isEqualTo("/earshot/profile");
	}

	@Test
	void tellsWhyALoginFailed() {
		Page page = new Visitor(earshot.url() + PATH).open("/login/oauth2/code/spotify?code=a&state=b");
		assertThat(page.path()).isEqualTo("/earshot/login");
		assertThat(page.body()).contains("data-refusal=\"state-mismatch\"");
	}

	@Test
	void signsOut() {
		Visitor visitor = new Visitor(earshot.url() + PATH);
		visitor.logIn(spotify, Person.LANTERN_FOX);
		visitor.open("/profile");
		visitor.forgetCsrfToken();
		assertThat(visitor.submit("/logout").path()).isEqualTo("/earshot/profile");
		assertThat(visitor.submit("/logout").path()).isEqualTo("/earshot/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/share", "/share/new", "/share/webhooks", "/share/preview/overlay?size=90",
			"/share/preview/screen", "/recap/2001", "/profile", "/scrobbling", "/admin", "/admin/audit",
			"/admin/diagnostics", "/setup", "/playback/search?q=a", "/s/made-up/screen" })
	void linksToNothingElse(String page) {
		assertThat(addresses(owner.open(page))).isNotEmpty().allSatisfy(PublicPathIntegrationTests::isThere);
	}

	@Test
	void linksToNothingElseWhereAnAddressCannotBeRead() {
		assertThat(addresses(new Visitor(earshot.url() + PATH, "Accept", "text/html").get("/%FF%00"))).isNotEmpty()
			.allSatisfy(PublicPathIntegrationTests::isThere);
	}

	@ParameterizedTest
	@ValueSource(strings = { "overlay", "overlay?size=80&accent=%23ff0000", "screen", "recap" })
	void letsOthersIn(String output) {
		Page page = new Visitor(earshot.url() + PATH).get(link.path(output));
		assertThat(page.status()).isEqualTo(200);
		assertThat(addresses(page)).isNotEmpty().allSatisfy(PublicPathIntegrationTests::isThere);
	}

	@Test
	void letsOtherPagesReadTheFeed() {
		Page feed = new Visitor(earshot.url() + PATH).get(link.path("now.json"));
		assertThat(feed.status()).isEqualTo(200);
		assertThat(feed.header("Access-Control-Allow-Origin")).isEqualTo("*");
	}

	@Test
	void givesAddressesBelowThePathToOthers() {
		owner.open("/share/new");
		assertThat(owner.submit("/share/new", "name", "Desk", "opens.card", "yes", "expiry", "never").body())
			.contains(earshot.url() + "/earshot/s/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/setup/code", "/actuator/health/readiness", "/s/made-up/now.json", "/" })
	void answersProxiesThatRemoveThePathAsItDoesOthers(String path) {
		Page through = new Visitor(earshot.url()).get(path);
		Page direct = new Visitor(earshot.url() + PATH).get(path);
		assertThat(through.status()).isEqualTo(direct.status());
		assertThat(through.location()).isEqualTo(direct.location());
		assertThat(addresses(through)).isEqualTo(addresses(direct));
	}

	@Test
	void tellsProgramsOfErrorsInTheirForm() {
		assertThat(owner.get("/api/nowhere").header("Content-Type")).startsWith("application/problem+json");
		assertThat(new Visitor(earshot.url() + PATH).get("/api/nowhere").status()).isEqualTo(401);
	}

	private static List<String> addresses(Page page) {
		return ADDRESS.matcher(page.body())
			.results()
			.map((found) -> found.group(1).replace("&amp;", "&"))
			.distinct()
			.toList();
	}

	private static void isThere(String address) {
		assertThat(address).startsWith("/earshot/");
		if (FILE.matcher(address).lookingAt()) {
			assertThat(status(address)).isEqualTo(200);
		}
	}

	// Without the body, since streams do not end.
	private static int status(String address) {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(earshot.url() + address)).build();
			var response = http.send(request, BodyHandlers.ofInputStream());
			response.body().close();
			http.shutdownNow();
			return response.statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Nested
	class BehindNginx {

		private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/earshot/(?:css|js|icon)/[^\"]*)\"");

		private static final int PORT = RunningEarshot.freePort();

		private static final String URL = "http://127.0.0.1:" + PORT + "/earshot";

		private static SpotifyStandIn spotify;

		private static RunningEarshot earshot;

		@BeforeAll
		static void start() throws IOException {
			assumeTrue(Files.isExecutable(Nginx.PROGRAM) || Boolean.getBoolean("browser.required"));
			spotify = SpotifyStandIn.start();
			spotify.app().registerRedirectUri("http://127.0.0.1/earshot/login/oauth2/code/spotify");
			spotify.listener().play(Catalogue.HARBOR_LIGHTS);
			earshot = RunningEarshot.registered(spotify, TemporaryFiles.directory(), "earshot.public-url=" + URL,
					"server.forward-headers-strategy=native");
		}

		@AfterAll
		static void stop() {
			if (earshot != null) {
				earshot.close();
				spotify.close();
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "/" })
		void logsInAndOutBelowThePath(String removing) throws IOException {
			try (Nginx _ = new Nginx(PORT, earshot.url() + removing)) {
				Visitor visitor = new Visitor(URL);
				Page page = visitor.logIn(spotify, Person.LANTERN_FOX);
				assertThat(page.path()).isEqualTo("/earshot/");
				assertThat(page.body()).contains("Harbor Lights");
				visitor.open("/profile");
				assertThat(visitor.submit("/logout").path()).isEqualTo("/earshot/login");
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "/" })
		void findsEveryFileBelowThePath(String removing) throws IOException {
			try (Nginx _ = new Nginx(PORT, earshot.url() + removing)) {
				List<String> files = FILE.matcher(new Visitor(URL).open("/login").body())
					.results()
					.map((MatchResult file) -> file.group(1).substring("/earshot".length()))
					.toList();
				assertThat(files).isNotEmpty()
					.allSatisfy((file) -> assertThat(new Visitor(URL).get(file).status()).isEqualTo(200));
				assertThat(new Visitor(URL).get("/actuator/health/readiness").status()).isEqualTo(200);
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "/" })
		void streamsWithoutWaitingForMore(String removing) throws IOException {
			try (Nginx _ = new Nginx(PORT, earshot.url() + removing)) {
				Visitor owner = new Visitor(URL);
				owner.logIn(spotify, Person.LANTERN_FOX);
				TestLink link = TestLink.of(earshot, owner, Output.OVERLAY);
				assertThat(owner.get(link.path("overlay")).status()).isEqualTo(200);
				assertThat(firstLines(link.path("live"))).anyMatch((line) -> line.contains("Harbor Lights"));
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "/", "/profile", "/share", "/admin", "/history", "/api/playback" })
		void keepsFilesAndNoPageOfSomebodySignedIn(String path) throws IOException {
			try (Nginx _ = new Nginx(PORT, earshot.url())) {
				Visitor owner = new Visitor(URL);
				owner.logIn(spotify, Person.LANTERN_FOX);
				assertThat(owner.get(path).status()).isEqualTo(200);
				assertThat(owner.get(path).header("X-Cache")).isNotEqualTo("HIT");
				assertThat(new Visitor(URL).get(path)).returns("MISS", (page) -> page.header("X-Cache"))
					.satisfies((page) -> assertThat(page.status()).isIn(302, 401));
				assertThat(Stream.of(1, 2).map((_) -> new Visitor(URL).get("/robots.txt").header("X-Cache")))
					.endsWith("HIT");
			}
		}

		private static List<String> firstLines(String path) throws IOException {
			URLConnection stream = URI.create(URL + path).toURL().openConnection();
			stream.setReadTimeout(60_000);
			try (BufferedReader lines = new BufferedReader(
					new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
				return lines.lines().limit(6).toList();
			}
		}

	}

}
