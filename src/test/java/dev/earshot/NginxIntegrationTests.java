package dev.earshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.earshot.Visitor.Page;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Earshot below a path of an nginx, which passes the path on, or removes it (a slash at
 * the end of {@code proxy_pass}).
 */
class NginxIntegrationTests {

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
		earshot = RunningEarshot.registered(spotify, Scratch.directory(), "earshot.public-url=" + URL,
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

	private static List<String> firstLines(String path) throws IOException {
		URLConnection stream = URI.create(URL + path).toURL().openConnection();
		stream.setReadTimeout(60_000);
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
			return lines.lines().limit(6).toList();
		}
	}

}
