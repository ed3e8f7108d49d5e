package dev.earshot;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.Visitor.Page;
import dev.earshot.operations.Belongings;
import dev.earshot.operations.Household;
import dev.earshot.operations.MappedRequests;
import dev.earshot.operations.MappedRequests.Mapped;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Album;
import dev.earshot.standin.Artist;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.Playable.Track;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Attacks on every request that the program takes. The requests are those that the
 * running program names, so that a new one is attacked too.
 */
class RequestAttackTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	@Test
	void repeatNoHostThatSomebodyNames() throws IOException {
		String session = "Cookie: EARSHOT=" + earshot.owner().session();
		// That page shows the owner which headers arrive.
		List<Mapped> pages = requests("GET").stream()
			.filter((page) -> !page.isStream() && !page.isBelow("/admin/diagnostics"))
			.toList();
		for (Mapped page : pages) {
			String path = page.with(Map.of(), "1");
			assertThat(RawRequests.get(earshot, path, "Accept: text/html", session, "Host: evil.example",
					"X-Forwarded-Host: evil.example", "X-Forwarded-Server: evil.example"))
				.as(path)
				.doesNotContain("evil.example");
		}
	}

	private static List<Mapped> requests(String method) {
		return MappedRequests.of(earshot).all().stream().filter((mapped) -> mapped.method().equals(method)).toList();
	}

	private static Page read(Visitor visitor, Mapped mapped, String path) {
		return visitor.request(mapped.isStream() ? "HEAD" : "GET", path);
	}

	// What somebody else makes a browser send.
	@Nested
	class ForgedForms {

		private static final String ANY = "1";

		@Test
		void doNothingWithoutTheirToken() {
			Household household = Household.of(earshot);
			Visitor owner = household.owner();
			Map<String, ?> before = steady(household.owners());
			owner.forgetCsrfToken();
			assertThat(requests("POST")).hasSizeGreaterThan(70)
				.allSatisfy((form) -> ids(household)
					.forEach((id) -> assertThat(post(owner, form, id).status()).isEqualTo(403)));
			owner.forgetCsrfToken();
			assertThat(owner.post("/logout").location()).isEqualTo("/profile?still-signed-in");
			assertThat(steady(household.owners())).isEqualTo(before);
		}

		private static List<String> ids(Household household) {
			Stream<String> own = household.owners().ids().stream().filter((id) -> !id.contains("/"));
			return Stream.concat(Stream.of(ANY), own.limit(3)).toList();
		}

		private static Page post(Visitor visitor, Mapped form, String id) {
			String path = form.with(Map.of("name", "pause"), id);
			return form.takesBody() ? visitor.postJson(path, "{}") : visitor.post(path, "id", id);
		}

		@Test
		void doNothingWithTheTokenOfSomebodyElse() {
			Household household = Household.of(earshot);
			Matcher token = TOKEN.matcher(household.member().open("/profile").body());
			assertThat(token.find()).isTrue();
			Map<String, ?> before = steady(household.owners());
			assertThat(requests("POST")).allSatisfy((form) -> assertThat(household.owner()
				.request("POST", form.with(Map.of("name", "pause"), ANY), "X-CSRF-TOKEN", token.group(1))
				.status()).isEqualTo(403));
			assertThat(steady(household.owners())).isEqualTo(before);
		}

		@Test
		void areNotReplacedByLinks() {
			Household household = Household.of(earshot);
			Belongings owners = household.owners().withEverythingElse();
			await().until(() -> steady(owners).size() > 5);
			Map<String, ?> before = steady(owners);
			assertThat(requests("GET")).allSatisfy((page) -> owners.ids().forEach((id) -> {
				String path = page.with(Map.of("name", "pause"), id);
				assertThat(read(household.owner(), page, path + "?id=" + id + "&on=true").status()).isLessThan(500);
			}));
			assertThat(steady(owners)).isEqualTo(before);
		}

		// Reading is told in the audit log, and what plays changes by itself.
		private static Map<String, ?> steady(Belongings belongings) {
			Map<String, List<String>> rows = new TreeMap<>(belongings.rows());
			List.of("audit_entry", "last_playback", "spring_session", "oauth_token", "active_account")
				.forEach(rows::remove);
			return rows;
		}

	}

	@Nested
	class Sessions {

		@Test
		void arePlantedInVain() {
			Household household = Household.of(earshot);
			Visitor victim = new Visitor(earshot.program().url(), "Cookie", "EARSHOT=" + household.member().session());
			victim.get(Visitor.answer(earshot.spotify().approve(victim.startLogin(), Person.LANTERN_FOX)));
			assertThat(victim.session()).isNotEmpty().isNotEqualTo(household.member().session());
			assertThat(household.member().open("/profile").body()).doesNotContain("Lantern Fox");
			assertThat(household.member().get("/admin").status()).isNotEqualTo(200);
		}

		@Test
		void openNothingOnceTheyHaveEnded() {
			Visitor owner = earshot.owner();
			String copied = "EARSHOT=" + owner.session();
			assertThat(new Visitor(earshot.program().url(), "Cookie", copied).get("/profile").status()).isEqualTo(200);
			owner.open("/");
			owner.submit("/logout");
			assertThat(new Visitor(earshot.program().url(), "Cookie", copied).get("/profile").location())
				.endsWith("/login");
		}

		@Test
		void areKeptFromScriptsAndOtherSites() {
			Visitor visitor = earshot.visitor();
			Page page = visitor
				.get(Visitor.answer(earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX)));
			assertThat(page.headers().allValues("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith("EARSHOT"))
				.isNotEmpty()
				.allSatisfy(
						(cookie) -> assertThat(cookie).contains("; HttpOnly").containsPattern("SameSite=(Lax|Strict)"));
		}

	}

	@Nested
	class Logins {

		private final Visitor victim = earshot.visitor();

		private final Visitor attacker = earshot.visitor();

		@Test
		void areNotFinishedInAnotherBrowser() {
			String callback = Visitor
				.answer(earshot.spotify().approve(this.attacker.startLogin(), Person.SECOND_PERSON));
			this.victim.startLogin();
			assertThat(this.victim.get(callback).location()).contains("refused=state-mismatch");
			assertThat(earshot.visitor().get(callback).location()).contains("refused=state-mismatch");
			assertThat(earshot.spotify().redemptions()).isZero();
		}

		@Test
		void areNotRepeatedInAnotherBrowser() {
			String callback = Visitor.answer(earshot.spotify().approve(this.victim.startLogin(), Person.LANTERN_FOX));
			this.attacker.startLogin();
			assertThat(this.victim.get(callback).location()).isEqualTo("/");
			assertThat(this.attacker.get(callback).location()).contains("refused=state-mismatch");
			assertThat(earshot.spotify().redemptions()).isOne();
		}

		@Test
		void takeNoCodeWithTheStateOfAnotherLogin() {
			URI stolen = earshot.spotify().approve(this.victim.startLogin(), Person.LANTERN_FOX);
			URI own = earshot.spotify().approve(this.attacker.startLogin(), Person.SECOND_PERSON);
			String mixed = Visitor.answer(own).replaceAll("code=[^&]*", code(stolen));
			assertThat(this.attacker.get(mixed).location()).contains("refused=");
			assertThat(this.attacker.session()).isEmpty();
		}

		private static String code(URI callback) {
			return callback.getRawQuery().replaceAll(".*(code=[^&]*).*", "$1");
		}

		@ParameterizedTest
		@ValueSource(
				strings = { "evil.example", "evil.example:443", "127.0.0.1.evil.example", "localhost.evil.example" })
		void leadBackToThisServerWhateverHostTheyWereBegunAt(String host) throws IOException {
			String answer = RawRequests.get(earshot, "/oauth2/authorization/spotify", "Host: " + host,
					"X-Forwarded-Host: evil.example", "Forwarded: host=evil.example;proto=https");
			assertThat(answer).contains("Location: ").doesNotContain("evil.example");
		}

	}

	@Nested
	class Redirects {

		private static final List<String> NAMES = List.of("next", "url", "to", "target", "redirect", "redirect_uri",
				"redirect_url", "return", "returnTo", "return_to", "continue", "from", "back", "path", "page", "dest");

		@ParameterizedTest
		@ValueSource(strings = { "https://evil.example/", "//evil.example/", "/\\evil.example", "https:evil.example",
				"x\r\nX-Injected: yes\r\n\r\n<script>" })
		void leadNowhereElse(String value) {
			Visitor owner = new Visitor(earshot.program().url(), "Referer", "https://evil.example/", "X-Forwarded-Host",
					"evil.example");
			owner.logIn(earshot.spotify(), Person.LANTERN_FOX);
			assertThat(MappedRequests.of(earshot).all())
				.filteredOn((request) -> !request.isBelow("/profile/disconnect"))
				.allSatisfy((request) -> assertStays(answer(owner, request, value)));
			List.of("/login", "/logout", "/oauth2/authorization/spotify", "/login/oauth2/code/spotify")
				.forEach((path) -> assertStays(owner.get(path + "?" + query(NAMES.stream(), value))));
		}

		private static Page answer(Visitor owner, Mapped request, String value) {
			String path = request.with(Map.of("name", "pause"), "1");
			Stream<String> names = Stream.concat(NAMES.stream(), request.parameters().stream()).distinct();
			if (!request.method().equals("POST")) {
				return read(owner, request, path + "?" + query(names, value));
			}
			return request.takesBody() ? owner.postJson(path, "{}")
					: owner.post(path, names.flatMap((name) -> Stream.of(name, value)).toArray(String[]::new));
		}

		private static String query(Stream<String> names, String value) {
			String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
			return String.join("&", names.map((name) -> name + "=" + encoded).toList());
		}

		private static void assertStays(Page page) {
			assertThat(page.headers().map()).doesNotContainKey("X-Injected");
			assertThat(page.location()).doesNotStartWith("//")
				.doesNotContain("\\")
				.satisfiesAnyOf((location) -> assertThat(location).doesNotContain("evil.example"),
						(location) -> assertThat(location).startsWith("/"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "//evil.example/", "//evil.example/..", "/%2f/evil.example", "/%5cevil.example",
				"/login//evil.example", "/;@evil.example/", "/%09/evil.example", "/share/../..//evil.example" })
		void areNotMadeOfThePath(String path) throws IOException {
			String answer = RawRequests.get(earshot, path, "Accept: text/html");
			assertThat(answer).doesNotContainPattern("(?i)location: *(https?:)?[/\\\\]{2}");
		}

		@ParameterizedTest
		@ValueSource(strings = { "https://evil.example/profile", "//evil.example/profile", "https:\\\\evil.example" })
		void areNotMadeOfARememberedPage(String address) {
			String cookie = "REDIRECT_URI="
					+ Base64.getEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8));
			Visitor visitor = new Visitor(earshot.program().url(), "Cookie", cookie);
			String callback = Visitor.answer(earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX));
			assertThat(visitor.get(callback).location()).matches("/(profile)?");
		}

	}

	/** A site whose name suddenly means the address of this server. */
	@Nested
	class RebindingSites {

		@RegisterExtension
		static final Installation bare = Installation.bare();

		@Test
		void doNotSetTheServerUp() throws IOException {
			assertThat(setUpBy("127.0.0.1:" + bare.program().port())).contains("name=\"clientSecret\"");
			assertThat(setUpBy("rebound.example:" + bare.program().port())).contains("Location: /setup/code")
				.doesNotContain("name=\"clientSecret\"");
		}

		// Proxies speak HTTP/1.0, browsers do not.
		private static String setUpBy(String host) throws IOException {
			return RawRequests.send(bare, "GET /setup HTTP/1.1", "Host: " + host, "Connection: close",
					"Accept: text/html");
		}

	}

	@Nested
	class Paths {

		@ParameterizedTest
		@ValueSource(strings = { "/css/../application.yaml", "/css/%2e%2e/application.yaml",
				"/css/..%2fapplication.yaml", "/css/..%5capplication.yaml", "/css/..;/application.yaml",
				"/css/....//application.yaml", "/css/%c0%ae%c0%ae/application.yaml", "/js/../../application.yaml",
				"/js/echarts/../../application.yaml", "/icon/..\\..\\application.yaml", "/icon//etc/passwd",
				"/webjars/../application.yaml", "/webjars/%2e%2e%2fapplication.yaml", "/css/file:/etc/passwd",
				"/css/%00/../../application.yaml", "/../../../../etc/passwd", "/s/../data/earshot.key",
				"/login/../actuator/env", "/login/%2e%2e/admin", "/login/..;/admin", "/s/x/../../admin",
				"/META-INF/sbom/application.cdx.json", "/css/../META-INF/sbom/application.cdx.json" })
		void leadOutOfNoFolder(String path) throws IOException {
			String answer = RawRequests.get(earshot, path, "Accept: text/html");
			assertThat(answer).matches("(?s)HTTP/1.1 (302|400|404).*").doesNotContain("spring:", "root:", "bomFormat");
			assertThat(answer).doesNotContain("Set-Cookie: EARSHOT=");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/actuator/env", "/actuator/sbom", "/actuator/sbom/application", "/actuator/heapdump",
				"/actuator/beans", "/actuator/shutdown", "/actuator/loggers" })
		void ofTheActuatorAreClosedAlsoToTheOwner(String path) {
			assertThat(earshot.owner().get(path).status()).isEqualTo(404);
			assertThat(earshot.visitor().get(path).status()).isIn(302, 401, 404);
		}

	}

	// Everything that has a name is named as somebody who wants to break out of a page.
	@Nested
	class HostileNames {

		private static final String NAME = "\"'><script>alert(1)</script></title></style><img src=x onerror=alert(1)>"
				+ "${7919*7919}__${7919*7919}__[[${7919*7919}]]\r\nX-Injected: yes\r\nevent: evil\r\ndata: ]]>=1+1";

		private static final Artist ARTIST = new Artist("Ui0BasCioAbBtMdZZ1L1pq", NAME);

		private static final Track TRACK = new Track("WKYI3sUxr3ZvpKuZUa1Sxm", NAME,
				new Album("rxylapngUjdYoKddDKFGzx", NAME, "album", Catalogue.SALT_MAPS.released(), 1, List.of(ARTIST)),
				1, List.of(ARTIST), Catalogue.FERRY_AT_SIX.duration(), false);

		private Visitor owner = earshot.visitor();

		@BeforeEach
		void play() {
			earshot.spotify().listener().play(TRACK);
			this.owner = earshot.owner();
			this.owner.open("/history");
			this.owner.submit("/history/recording", "on", "true", "zone", "UTC");
			await().untilAsserted(() -> {
				TestPolls.pollNow(earshot.program());
				assertThat(this.owner.open("/").body()).contains("&lt;script&gt;alert(1)");
			});
		}

		@Test
		void areWordsOnEveryPage() {
			String token = link();
			assertThat(requests("GET")).allSatisfy((page) -> {
				Page answer = read(this.owner, page, page.with(Map.of("token", token), "1"));
				assertThat(answer.headers().map()).doesNotContainKey("X-Injected");
				assertThat(answer.body()).doesNotContain("62710561");
				assertHarmless(answer);
			});
		}

		private String link() {
			this.owner.open("/share");
			Matcher link = Pattern.compile("/s/([\\w-]{22})/")
				.matcher(this.owner
					.submit("/share/new", "name", "<script>alert(1)</script>", "opens.card", "yes", "opens.overlay",
							"yes", "opens.feed", "yes", "opens.display", "yes", "expiry", "never")
					.body());
			assertThat(link.find()).isTrue();
			return link.group(1);
		}

		private static void assertHarmless(Page answer) {
			String type = answer.header("Content-Type");
			if (type.matches("(?i)(text/html|image/svg|application/xhtml).*") || type.isEmpty()) {
				assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x", "]]>=1");
			}
			else {
				assertThat(answer.header("X-Content-Type-Options")).as(answer.path()).isEqualTo("nosniff");
			}
		}

		@Test
		void areWordsInEveryOutputOfALink() {
			String token = link();
			for (String output : List.of("card.svg", "overlay", "screen", "now.json")) {
				Page page = earshot.visitor().get("/s/" + token + "/" + output);
				assertThat(page.status()).as(output).isEqualTo(200);
				assertThat(page.body()).as(output).contains("script", "alert(1)");
				assertHarmless(page);
			}
		}

	}

	@Nested
	class PrivatePages {

		@Test
		void areKeptByNoCache() {
			Household household = Household.of(earshot);
			assertThat(requests("GET")).filteredOn((page) -> !page.isBelow("/s", "/actuator/health"))
				.hasSizeGreaterThan(50)
				.allSatisfy((page) -> {
					Page answer = read(household.owner(), page, page.with(Map.of(), id(household)));
					assertThat(answer.header("Cache-Control")).as(answer.path()).containsPattern("no-store|private");
				});
		}

		private static String id(Household household) {
			return household.owners().ids().getLast();
		}

		@Test
		void areKeptByNoCacheWhereTheyRefuseSomething() {
			assertThat(requests("GET")).filteredOn((page) -> !page.isBelow("/s", "/actuator/health"))
				.allSatisfy((page) -> {
					Page answer = read(earshot.visitor(), page, page.with(Map.of(), "1"));
					assertThat(answer.header("Cache-Control")).as(answer.path()).containsPattern("no-store|private");
				});
		}

	}

}
