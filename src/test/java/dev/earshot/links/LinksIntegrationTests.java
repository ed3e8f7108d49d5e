package dev.earshot.links;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import com.zaxxer.hikari.HikariDataSource;
import dev.earshot.Installation;
import dev.earshot.RawRequests;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.artwork.Contrast;
import dev.earshot.core.AccountId;
import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.standin.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/**
 * Share links as their owner makes them and as others meet them once they are closed.
 */
class LinksIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void areNotNamedByAnErrorEither() throws Exception {
		assertThat(RawRequests.get(earshot, "/s/made-up;/now.json")).startsWith("HTTP/1.1 400")
			.contains("\"status\":400")
			.doesNotContain("made-up");
	}

	@Nested
	class Settings {

		private static final Pattern TOKEN = Pattern.compile("/s/([\\w-]{22})/");

		private Visitor owner = earshot.visitor();

		@BeforeEach
		void logIn() {
			this.owner = earshot.owner();
			this.owner.open("/share");
		}

		@Test
		void areNothingToStrangers() {
			assertThat(earshot.visitor().open("/share").path()).isEqualTo("/login");
			assertThat(this.owner.open("/share").body()).contains(earshot.text("share.none"),
					"href=\"/share/webhooks\"");
		}

		@Test
		void areMadeAndShownOnceReadyToPaste() {
			Page page = make("name", "Everything", "opens.overlay", "yes", "opens.card", "yes", "opens.feed", "yes",
					"opens.display", "yes");
			String token = token(page);
			String base = earshot.program().url() + "/s/" + token;
			assertThat(page.body()).contains("Everything is ready", base + "/overlay<",
					base + "/card.svg)](" + base + "/card)", "curl " + base + "/now.json<",
					"curl -N " + base + "/live<", base + "/screen<");
			assertThat(earshot.bean(ShareLinks.class).find(new LinkToken(token))).contains(onlyLink());
			assertThat(this.owner.open("/share").body()).contains("Everything").doesNotContain(token);
		}

		@Test
		void areShownWithoutAnyCopyBeingKept() {
			Page page = make("name", "README", "opens.card", "yes");
			assertThat(page.header("Cache-Control")).contains("no-store");
			assertThat(earshot.files()).doesNotContain(token(page));
		}

		@Test
		void areNotMadeTwiceByAReload() {
			String[] form = { "name", "README", "opens.card", "yes", "expiry", "never", "once", "the-same" };
			this.owner.submit("/share/new", form);
			Page again = this.owner.submit("/share/new", form);
			assertThat(again.path()).isEqualTo("/share");
			assertThat(again.body()).contains(earshot.text("notice.link-shown"));
			assertThat(links()).hasSize(1);
		}

		@Test
		void areNotMadeTwiceByAReloadAfterARestart() {
			String[] form = { "name", "README", "opens.card", "yes", "expiry", "never", "once", "over-a-restart" };
			this.owner.submit("/share/new", form);
			earshot.restart();
			assertThat(this.owner.submit("/share/new", form).path()).isEqualTo("/share");
			assertThat(links()).hasSize(1);
		}

		@Test
		void showOnlyWhatTheyOpen() {
			Page page = make("name", "README", "opens.card", "yes");
			assertThat(page.body()).contains("/card.svg").doesNotContain("/overlay", "/now.json", "/live", "/screen");
			assertThat(onlyLink().opens()).containsExactly(Output.CARD);
		}

		@Test
		void keepWhatWasChosen() {
			make("name", " Stream ", "opens.overlay", "yes", "overlay.look", "tower", "overlay.size", "150",
					"overlay.css", ".a {\r\n}", "card.width", "9");
			assertThat(onlyLink().name()).isEqualTo("Stream");
			assertThat(onlyLink().options().texts()).containsEntry("overlay.look", "tower")
				.containsEntry("overlay.size", "150")
				.containsEntry("overlay.css", ".a {\n}")
				.containsEntry("card.width", "480");
			assertThat(this.owner.open("/share").body()).contains(earshot.text("share.kind.overlay"), "Tower");
		}

		@ParameterizedTest
		@CsvSource(textBlock = """
				name,           '',         Enter a name of 1 to 60 characters.
				name,           '   ',      Enter a name of 1 to 60 characters.
				opens.overlay,  ,           Choose at least one.
				overlay.size,   301,        Enter a whole number from 50 to 300.
				overlay.size,   big,        Enter a whole number from 50 to 300.
				overlay.look,   vinyl,      Choose one of the options.
				expiry,         whenever,   Choose a day from today on
				until,          2020-01-01, Choose a day from today on
				until,          tomorrow,   Choose a day from today on
				until,          9999-12-31, Choose a day from today on
				""")
		void areRefusedInTheFormWithEverythingTypedKept(String field, String value, String words) {
			List<String> form = typed();
			int position = form.indexOf(field);
			if (value == null) {
				form.subList(position, position + 2).clear();
			}
			else {
				form.set(position + 1, value);
			}
			Page page = this.owner.submit("/share/new", form.toArray(String[]::new));
			assertThat(errors(page)).hasSize(1).first().asString().startsWith(words);
			assertThat(page.body()).contains("value=\"77\"", ".typed { }", "href=\"/share\"");
			assertThat(links()).isEmpty();
		}

		@Test
		void areRefusedWithTooMuchText() {
			Page name = this.owner.submit("/share/new", "name", "x".repeat(61), "opens.card", "yes", "expiry", "never");
			Page css = this.owner.submit("/share/new", "name", "x", "opens.overlay", "yes", "expiry", "never",
					"overlay.css", "x".repeat(4001));
			assertThat(errors(name)).containsExactly("Enter a name of 1 to 60 characters.");
			assertThat(name.body()).contains("value=\"" + "x".repeat(61));
			assertThat(errors(css)).containsExactly("This has 4,001 characters. The maximum is 4,000.");
			assertThat(css.body()).contains("x".repeat(4001));
		}

		@ParameterizedTest
		@ValueSource(strings = { ".a { background: url(https://i.scdn.co/image/1) }", ".a { background: \\75rl(x) }" })
		void areRefusedWithAStyleThatLoadsSomething(String css) {
			Page page = this.owner.submit("/share/new", "name", "x", "opens.overlay", "yes", "expiry", "never",
					"overlay.css", css);
			assertThat(errors(page)).hasSize(1)
				.first()
				.asString()
				.startsWith("This CSS cannot load anything: remove url(),");
			assertThat(page.body()).contains(css);
			assertThat(links()).isEmpty();
		}

		@Test
		void haveNamesOfSixtyCharactersInAnyScript() {
			make("name", "🎧".repeat(60), "opens.card", "yes");
			assertThat(onlyLink().name()).isEqualTo("🎧".repeat(60));
		}

		@Test
		void doNotMindImpossibleOptionsOfWhatTheyDoNotOpen() {
			make("name", "README", "opens.card", "yes", "overlay.size", "301");
			assertThat(links()).hasSize(1);
		}

		@Test
		void arePreviewedWithoutAScript() {
			Page page = this.owner.submit("/share/new", "name", "", "opens.overlay", "yes", "overlay.look", "tower",
					"overlay.css", ".a { b: 'c&d' }", "preview", "yes");
			assertThat(page.body()).contains("src=\"/share/preview/overlay?look=tower&amp;",
					"css=.a%20%7B%20b%3A%20%27c%26d%27%20%7D");
			assertThat(errors(page)).isEmpty();
			assertThat(links()).isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "day, 1", "week, 7", "month, 30" })
		void expireAfterAWhile(String expiry, int days) {
			this.owner.submit("/share/new", "name", "README", "opens.card", "yes", "expiry", expiry);
			assertThat(onlyLink().expiresAt()).isCloseTo(Instant.now().plus(days, ChronoUnit.DAYS),
					within(1, ChronoUnit.MINUTES));
		}

		@Test
		void areChanged() {
			make("name", "README", "opens.card", "yes");
			ShareLink link = onlyLink();
			assertThat(this.owner.open("/share/" + link.id()).body()).contains("Change README", "value=\"keep\"");
			Page page = this.owner.submit("/share/" + link.id(), "name", "Wall", "opens.display", "yes", "expiry",
					"keep", "display.theme", "black");
			assertThat(page.body()).contains("Saved.", "Wall", earshot.text("share.kind.display"), "Black");
			assertThat(onlyLink().opens()).containsExactly(Output.DISPLAY);
		}

		@Test
		void keepTheirExpiryUnlessItIsChanged() {
			this.owner.submit("/share/new", "name", "README", "opens.card", "yes", "expiry", "week");
			ShareLink link = onlyLink();
			this.owner.submit("/share/" + link.id(), "name", "README", "opens.card", "yes", "expiry", "keep");
			assertThat(onlyLink().expiresAt()).isEqualTo(link.expiresAt());
			this.owner.submit("/share/" + link.id(), "name", "README", "opens.card", "yes", "expiry", "never");
			assertThat(onlyLink().expiresAt()).isNull();
		}

		@Test
		void areRenewedOnce() {
			String before = token(make("name", "README", "opens.card", "yes"));
			Page page = this.owner.submit("/share/" + onlyLink().id() + "/renew", "once", "a");
			String after = token(page);
			assertThat(after).isNotEqualTo(before);
			assertThat(earshot.bean(ShareLinks.class).find(new LinkToken(before))).isEmpty();
			assertThat(this.owner.submit("/share/" + onlyLink().id() + "/renew", "once", "a").path())
				.isEqualTo("/share");
			assertThat(earshot.bean(ShareLinks.class).find(new LinkToken(after))).isPresent();
		}

		@Test
		void sayOfANewAddressThatItOpensNothingYetAfterTheirTime() {
			make("name", "README", "opens.card", "yes");
			String renew = "/share/" + onlyLink().id() + "/renew";
			assertThat(this.owner.submit(renew, "once", "a").body())
				.doesNotContain(earshot.text("share.issued.expired"));
			earshot.bean(ShareLinks.class).change(expired(onlyLink()));
			assertThat(this.owner.submit(renew, "once", "b").body()).contains(earshot.text("share.issued.expired"));
		}

		private static ShareLink expired(ShareLink link) {
			return new ShareLink(link.id(), link.account(), link.name(), link.opens(), link.options(), link.createdAt(),
					Instant.EPOCH);
		}

		@Test
		void areRevoked() {
			String token = token(make("name", "README", "opens.card", "yes"));
			Page page = this.owner.submit("/share/" + onlyLink().id() + "/revoke");
			assertThat(page.body()).contains(earshot.text("notice.link-revoked"), earshot.text("share.none"));
			assertThat(earshot.bean(ShareLinks.class).find(new LinkToken(token))).isEmpty();
		}

		@Test
		void belongToTheirOwnerAlone() {
			make("name", "Kitchen", "opens.card", "yes");
			String link = "/share/" + onlyLink().id();
			this.owner.open("/admin");
			this.owner.submit("/admin/invitations", "spotifyId", Person.SECOND_PERSON.id());
			Visitor second = earshot.visitor();
			second.logIn(earshot.spotify(), Person.SECOND_PERSON);
			assertThat(second.open("/share").body()).doesNotContain("Kitchen");
			assertThat(second.get(link).status()).isEqualTo(404);
			assertThat(second.post(link, "name", "Mine", "opens.card", "yes", "expiry", "keep").status())
				.isEqualTo(404);
			assertThat(second.post(link + "/renew").status()).isEqualTo(404);
			assertThat(second.post(link + "/revoke").status()).isEqualTo(404);
			assertThat(onlyLink().name()).isEqualTo("Kitchen");
		}

		@Test
		void areNoMoreThanFifty() {
			AccountId account = earshot.account();
			for (int made = 0; made < ShareLinks.MAX_PER_ACCOUNT; made++) {
				earshot.bean(ShareLinks.class)
					.create(account, "Link " + made, EnumSet.of(Output.CARD), LinkOptions.DEFAULTS, null);
			}
			assertThat(this.owner.open("/share").body())
				.contains(earshot.text("share.full", ShareLinks.MAX_PER_ACCOUNT))
				.doesNotContain("href=\"/share/new\"");
			Page page = make("name", "One more", "opens.card", "yes");
			assertThat(page.body()).contains(earshot.text("share.full", ShareLinks.MAX_PER_ACCOUNT),
					"value=\"One more\"");
			assertThat(links()).hasSize(50);
		}

		@Test
		void tellHowOftenTheyAreOpened() {
			make("name", "README", "opens.card", "yes");
			// Once more, if today ends just now.
			await().untilAsserted(() -> {
				viewsToday(12);
				assertThat(this.owner.open("/share").body()).contains("12 views in 14 days, 12 today",
						"Views per day, the last 14 days: 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12",
						earshot.text("share.unused"));
			});
		}

		private static void viewsToday(int views) {
			JdbcClient jdbc = earshot.bean(JdbcClient.class);
			jdbc.sql("delete from share_view").update();
			jdbc.sql("insert into share_view (link_id, day, views) values (:link, :day, :views)")
				.param("link", onlyLink().id())
				.param("day", Instant.now().truncatedTo(ChronoUnit.DAYS).toEpochMilli())
				.param("views", views)
				.update();
		}

		@Test
		void leaveNoConnectionToTheDatabaseOpen() {
			make("name", "README", "opens.card", "yes");
			for (int time = 0; time < 5; time++) {
				this.owner.open("/share");
			}
			await().untilAsserted(
					() -> assertThat(earshot.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections())
						.isZero());
		}

		@Test
		void doNotTakeAFormFromElsewhere() {
			this.owner.forgetCsrfToken();
			assertThat(this.owner.post("/share/new", "name", "README", "opens.card", "yes").status()).isEqualTo(403);
		}

		private static List<String> typed() {
			return new ArrayList<>(List.of("name", "Stream", "opens.overlay", "yes", "overlay.size", "100",
					"overlay.look", "bar", "overlay.hide-after", "77", "overlay.css", ".typed { }", "expiry", "date",
					"until", LocalDate.now().plusDays(3).toString()));
		}

		private Page make(String... form) {
			String[] whole = Stream.concat(Stream.of("expiry", "never"), Stream.of(form)).toArray(String[]::new);
			return this.owner.submit("/share/new", whole);
		}

		private static String token(Page page) {
			return TOKEN.matcher(page.body()).results().map((found) -> found.group(1)).findFirst().orElse("");
		}

		private static List<String> errors(Page page) {
			return Pattern.compile("class=\"field-error\">([^<]+)<")
				.matcher(page.body())
				.results()
				.map((found) -> found.group(1))
				.toList();
		}

		private static ShareLink onlyLink() {
			assertThat(links()).hasSize(1);
			return links().getFirst();
		}

		private static List<ShareLink> links() {
			return earshot.bean(JdbcClient.class)
				.sql("select id from account")
				.query(String.class)
				.list()
				.stream()
				.flatMap((account) -> earshot.bean(ShareLinks.class).of(new AccountId(account)).stream())
				.toList();
		}

	}

	@Nested
	@ExtendWith(OutputCaptureExtension.class)
	class ClosedLinks {

		// Each test comes by an address of its own, since only so many questions are
		// answered.
		private static int addresses = 1;

		private Visitor stranger = earshot.visitor();

		@BeforeEach
		void comeFromAnotherAddress() {
			this.stranger = Visitor.from("127.0.1." + addresses++, earshot.program().url());
			earshot.owner();
		}

		@ParameterizedTest
		@ValueSource(strings = { "overlay", "card.svg", "now.json", "live", "screen", "", "elsewhere/still" })
		void areAnsweredAllTheSame(String output) throws Exception {
			Issued feed = issued(Output.FEED, null);
			Issued revoked = issued(Output.CARD, null);
			links().revoke(revoked.link());
			Issued expired = issued(Output.CARD, Instant.now().minusSeconds(1));
			String unknown = said(get("/s/made-up/" + output));
			assertThat(unknown).startsWith("404");
			assertThat(said(get("/s/" + revoked.token().value() + "/" + output))).isEqualTo(unknown);
			assertThat(said(get("/s/" + expired.token().value() + "/" + output))).isEqualTo(unknown);
			if (!output.equals("now.json") && !output.equals("live")) {
				assertThat(said(get("/s/" + feed.token().value() + "/" + output))).isEqualTo(unknown);
			}
		}

		@ParameterizedTest
		@ValueSource(strings = { "live?page=%zz", "live?options=%", "overlay?size=150%", "overlay.css?size=150%",
				"card.svg?width=%4", "screen?theme=%", "now.json?%zz", "overlay?look={bar}|[^\\`<>]" })
		void areAnsweredTheSameHoweverTheyAreWritten(String output) throws Exception {
			String plain = said(get("/s/made-up/" + output.replaceFirst("\\?.*", "")));
			String answer = RawRequests.send(earshot, "GET /s/made-up/" + output + " HTTP/1.0");
			assertThat(answer).startsWith("HTTP/1.1 404");
			String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
			assertThat(body).isNotBlank();
			assertThat(plain).startsWith("404").endsWith(body);
		}

		@Test
		void areAPictureToThoseWhoWantOne() throws Exception {
			Page picture = get("/s/made-up/card.svg");
			assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
			Document svg = parse(picture.body());
			assertThat(svg.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
			assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("This link opens nothing");
		}

		@Test
		void areAPictureThatCanBeReadOnAnyPage() throws Exception {
			Element svg = parse(get("/s/made-up/card.svg").body()).getDocumentElement();
			Element panel = (Element) svg.getElementsByTagName("rect").item(0);
			Element words = (Element) svg.getElementsByTagName("text").item(0);
			assertThat(panel.getAttribute("fill-opacity")).isEmpty();
			assertThat(Contrast.ratio(words.getAttribute("fill"), panel.getAttribute("fill")))
				.isGreaterThanOrEqualTo(Contrast.TEXT);
		}

		private static Document parse(String svg) throws Exception {
			return DocumentBuilderFactory.newNSInstance()
				.newDocumentBuilder()
				.parse(new InputSource(new StringReader(svg)));
		}

		@ParameterizedTest
		@ValueSource(strings = { "now.json", "live" })
		void areAProblemToPrograms(String output) throws Exception {
			Page problem = get("/s/made-up/" + output);
			assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(problem.header("Access-Control-Allow-Origin")).isEqualTo("*");
			assertThat(problem.body()).contains("\"status\":404", "\"title\":\"This link opens nothing\"")
				.doesNotContain("made-up");
		}

		@Test
		void areABlankPageToAnAudience() throws Exception {
			Page blank = get("/s/made-up/overlay");
			assertThat(blank.header("Content-Type")).startsWith("text/html");
			assertThat(blank.body()).contains("<body></body>").doesNotContain("<link");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/s", "/s/", "/s/made-up", "/s/made-up/screen", "/s/made-up/overlay.css" })
		void areAFewWordsToEverybodyElse(String path) throws Exception {
			Page words = get(path);
			assertThat(words.status()).isEqualTo(404);
			assertThat(words.header("Content-Type")).startsWith("text/html");
			assertThat(words.body()).contains("<h1>This link opens nothing</h1>")
				.containsPattern("href=\"/css/links-\\w+");
			assertThat(words.header("Content-Security-Policy")).contains("default-src 'none'");
		}

		@Test
		void setNoCookieAndAreNotKept() throws Exception {
			Page words = get("/s/made-up/screen");
			assertThat(words.header("Set-Cookie")).isEmpty();
			assertThat(words.header("Cache-Control")).isEqualTo("no-store");
		}

		@Test
		void answerOnlyWhoReads() throws Exception {
			assertThat(send("HEAD", "/s/made-up/card.svg").status()).isEqualTo(404);
			for (String method : new String[] { "POST", "PUT", "PATCH", "DELETE", "OPTIONS" }) {
				Page refused = send(method, "/s/made-up/card.svg");
				assertThat(refused.status()).isEqualTo(405);
				assertThat(refused.header("Allow")).isEqualTo("GET, HEAD");
			}
		}

		@Test
		void areNotToldOverAndOverAgain() throws Exception {
			for (int time = 0; time < GuessLimit.PER_MINUTE; time++) {
				assertThat(get("/s/made-up" + time + "/card.svg").status()).isEqualTo(404);
			}
			Page refused = get("/s/made-up/card.svg");
			assertThat(refused.status()).isEqualTo(429);
			assertThat(refused.header("Content-Type")).startsWith("image/svg+xml");
			assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
			assertThat(get("/s/made-up/overlay").body()).contains("<body></body>");
			assertThat(get("/s/made-up/now.json").body()).contains("\"status\":429");
		}

		@Test
		void closeNoOtherLinkOfTheSameAddress() throws Exception {
			Issued good = issued(Output.FEED, null);
			for (int time = 0; time <= GuessLimit.PER_MINUTE; time++) {
				get("/s/made-up" + time + "/now.json");
			}
			assertThat(get("/s/made-up/now.json").status()).isEqualTo(429);
			assertThat(get("/s/" + good.token().value() + "/now.json").status()).isEqualTo(200);
		}

		@Test
		void appearInNoLog(CapturedOutput log) throws Exception {
			Issued issued = issued(Output.CARD, null);
			for (String output : new String[] { "overlay", "card.svg", "screen", "elsewhere" }) {
				get("/s/" + issued.token().value() + "/" + output);
			}
			send("POST", "/s/" + issued.token().value() + "/card.svg");
			links().renew(issued.link());
			assertThat(RawRequests.send(earshot, "GET /s/" + issued.token().value() + "/{card}.svg HTTP/1.0"))
				.startsWith("HTTP/1.1 400");
			assertThat(
					RawRequests.send(earshot, "GET /s/" + issued.token().value() + "/card.svg?look=\"card\" HTTP/1.0"))
				.startsWith("HTTP/1.1 400");
			assertThat(RawRequests.send(earshot, "GET / HTTP/1.0", "Referer /s/" + issued.token().value()))
				.startsWith("HTTP/1.1 400");
			assertThat(log.getAll()).doesNotContain(issued.token().value());
		}

		private static ShareLinks links() {
			return earshot.bean(ShareLinks.class);
		}

		private static Issued issued(Output opens, @Nullable Instant expiresAt) {
			return TestLink.issue(earshot, opens, LinkOptions.DEFAULTS, expiresAt);
		}

		private Page get(String path) {
			return this.stranger.get(path);
		}

		private Page send(String method, String path) {
			return this.stranger.request(method, path);
		}

		private static String said(Page response) {
			return response.status() + response.header("Content-Type") + response.body();
		}

	}

}
