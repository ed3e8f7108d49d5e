package dev.earshot.links.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkToken;
import dev.earshot.links.ShareLink;
import dev.earshot.links.ShareLinks;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/**
 * Makes, changes and takes back links without JavaScript.
 */
class LinksIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

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
		assertThat(this.owner.open("/share").body()).contains("You have no link yet.", "href=\"/share/webhooks\"");
	}

	@Test
	void areMadeAndShownOnceReadyToPaste() {
		Page page = make("name", "Everything", "opens.overlay", "yes", "opens.card", "yes", "opens.feed", "yes",
				"opens.display", "yes");
		String token = token(page);
		String base = earshot.program().url() + "/s/" + token;
		assertThat(page.body()).contains("Everything is ready", base + "/overlay<",
				base + "/card.svg)](" + base + "/card)", "curl " + base + "/now.json<", "curl -N " + base + "/live<",
				base + "/screen<");
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
		assertThat(again.body()).contains("That address was shown already.");
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
		make("name", " Stream ", "opens.overlay", "yes", "overlay.look", "tower", "overlay.size", "150", "overlay.css",
				".a {\r\n}", "card.width", "9");
		assertThat(onlyLink().name()).isEqualTo("Stream");
		assertThat(onlyLink().options().texts()).containsEntry("overlay.look", "tower")
			.containsEntry("overlay.size", "150")
			.containsEntry("overlay.css", ".a {\n}")
			.containsEntry("card.width", "480");
		assertThat(this.owner.open("/share").body()).contains("Stream overlay", "Tower");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			name,           '',         A name has 1 to 60 characters.
			name,           '   ',      A name has 1 to 60 characters.
			opens.overlay,  ,           Tick at least one.
			overlay.size,   301,        This is a whole number from 50 to 300.
			overlay.size,   big,        This is a whole number from 50 to 300.
			overlay.look,   vinyl,      Choose one of these.
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
		assertThat(errors(name)).containsExactly("A name has 1 to 60 characters.");
		assertThat(name.body()).contains("value=\"" + "x".repeat(61));
		assertThat(errors(css)).containsExactly("This has 4,001 characters; there is room for 4,000.");
		assertThat(css.body()).contains("x".repeat(4001));
	}

	@ParameterizedTest
	@ValueSource(strings = { ".a { background: url(https://i.scdn.co/image/1) }", ".a { background: \\75rl(x) }" })
	void areRefusedWithAStyleThatLoadsSomething(String css) {
		Page page = this.owner.submit("/share/new", "name", "x", "opens.overlay", "yes", "expiry", "never",
				"overlay.css", css);
		assertThat(errors(page)).hasSize(1).first().asString().startsWith("This can load nothing: do without url(),");
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
		Page page = this.owner.submit("/share/" + link.id(), "name", "Wall", "opens.display", "yes", "expiry", "keep",
				"display.theme", "black");
		assertThat(page.body()).contains("Saved.", "Wall", "Wall display", "Black");
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
		assertThat(this.owner.submit("/share/" + onlyLink().id() + "/renew", "once", "a").path()).isEqualTo("/share");
		assertThat(earshot.bean(ShareLinks.class).find(new LinkToken(after))).isPresent();
	}

	@Test
	void sayOfANewAddressThatItOpensNothingYetAfterTheirTime() {
		make("name", "README", "opens.card", "yes");
		String renew = "/share/" + onlyLink().id() + "/renew";
		assertThat(this.owner.submit(renew, "once", "a").body()).doesNotContain("these addresses open nothing yet");
		earshot.bean(ShareLinks.class).change(expired(onlyLink()));
		assertThat(this.owner.submit(renew, "once", "b").body()).contains("these addresses open nothing yet");
	}

	private static ShareLink expired(ShareLink link) {
		return new ShareLink(link.id(), link.account(), link.name(), link.opens(), link.options(), link.createdAt(),
				Instant.EPOCH);
	}

	@Test
	void areRevoked() {
		String token = token(make("name", "README", "opens.card", "yes"));
		Page page = this.owner.submit("/share/" + onlyLink().id() + "/revoke");
		assertThat(page.body()).contains("The link is taken back", "You have no link yet.");
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
		assertThat(second.post(link, "name", "Mine", "opens.card", "yes", "expiry", "keep").status()).isEqualTo(404);
		assertThat(second.post(link + "/renew").status()).isEqualTo(404);
		assertThat(second.post(link + "/revoke").status()).isEqualTo(404);
		assertThat(onlyLink().name()).isEqualTo("Kitchen");
	}

	@Test
	void areNoMoreThanFifty() {
		AccountId account = new AccountId(
				earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
		for (int made = 0; made < ShareLinks.MAX_PER_ACCOUNT; made++) {
			earshot.bean(ShareLinks.class)
				.create(account, "Link " + made, EnumSet.of(Output.CARD), LinkOptions.DEFAULTS, null);
		}
		assertThat(this.owner.open("/share").body()).contains("You have 50 links")
			.doesNotContain("href=\"/share/new\"");
		Page page = make("name", "One more", "opens.card", "yes");
		assertThat(page.body()).contains("Revoke one to make another.", "value=\"One more\"");
		assertThat(links()).hasSize(50);
	}

	@Test
	void tellHowOftenTheyAreOpened() {
		make("name", "README", "opens.card", "yes");
		// Once more, if today ends just now.
		await().untilAsserted(() -> {
			viewsToday(12);
			assertThat(this.owner.open("/share").body()).contains("12 views in 14 days, 12 today",
					"Views per day, the last 14 days: 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12", "Never opened");
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
		return new ArrayList<>(List.of("name", "Stream", "opens.overlay", "yes", "overlay.size", "100", "overlay.look",
				"bar", "overlay.hide-after", "77", "overlay.css", ".typed { }", "expiry", "date", "until",
				LocalDate.now().plusDays(3).toString()));
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
