package dev.earshot.webhooks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.core.AccountId;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.polling.Impatience;
import dev.earshot.presence.PublicPlaybacks;
import dev.earshot.presence.RenderedFeeds;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Person;
import dev.earshot.storage.TestVault;
import dev.earshot.webhooks.Target.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Makes webhooks as a person without JavaScript does, and is told as their target.
 */
class WebhookIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");

	private static final Pattern PATH = Pattern.compile("/share/webhooks/[0-9a-f-]{36}");

	private final Listener listener = earshot.spotify().listener();

	private final Target target = Target.open();

	private Visitor owner = earshot.visitor();

	@BeforeEach
	void logInAndPlay() {
		this.listener.play(Catalogue.HARBOR_LIGHTS, Catalogue.ANCHOR_SONG);
		this.owner = earshot.owner();
		await().until(() -> known() != null);
	}

	@AfterEach
	void close() {
		this.target.close();
	}

	@Test
	void tellsWhatStartsPausesAndStopsThoughNobodyWatches() {
		make();
		this.listener.pause();
		hears("paused");
		this.listener.resume();
		hears("started");
		this.listener.play(Catalogue.ANCHOR_SONG);
		JsonNode started = hears("started", Catalogue.ANCHOR_SONG.name());
		JsonNode feed = JSON.readTree(earshot.bean(RenderedFeeds.class).latest(account()).json());
		assertThat(uncoloured(started)).isEqualTo(uncoloured(feed));
		assertThat(started.at("/at")).isEqualTo(feed.at("/asOf"));
		this.listener.stop();
		hears("stopped");
		List<JsonNode> told = told();
		assertThat(told).extracting((json) -> json.at("/event").asString())
			.containsExactly("paused", "started", "started", "stopped");
		assertThat(told).extracting((json) -> json.at("/resumed").asBoolean())
			.containsExactly(false, true, false, false);
		assertThat(told).extracting((json) -> json.at("/id").asString()).doesNotHaveDuplicates();
	}

	@Test
	void doesNotTellOfPrivateSessionsAndAdverts() {
		make();
		this.listener.playAdvert();
		await().untilAsserted(() -> {
			Impatience.lookNow(earshot.program());
			assertThat(known()).isNull();
		});
		assertThat(told()).isEmpty();
		this.listener.privateSessionInTheOpen();
		hears("stopped");
		this.listener.play(Catalogue.ANCHOR_SONG);
		Impatience.lookNow(earshot.program());
		this.owner.submit(path(this.owner.open("/share/webhooks")) + "/test");
		assertThat(told()).hasSize(2).last().satisfies((test) -> {
			assertThat(test.at("/event").asString()).isEqualTo("test");
			assertThat(test.at("/item").isNull()).isTrue();
		});
	}

	@Test
	void showsTheSecretOnceAndSignsWithIt() {
		Page made = make();
		assertThat(made.header("Cache-Control")).contains("no-store");
		String secret = secret(made);
		Page page = this.owner.submit(path(made) + "/test");
		Received received = this.target.received().getLast();
		String signed = "%s.%s.%s".formatted(received.header("webhook-id"), received.header("webhook-timestamp"),
				received.body());
		String signature = TestVault.signature(secret.substring(6), signed);
		assertThat(received.header("webhook-signature")).isEqualTo("v1," + signature);
		assertThat(page.body()).doesNotContain(secret.substring(6)).contains("Delivered", "Answered 204");
		assertThat(this.owner.open("/share/webhooks").body()).doesNotContain(secret.substring(6));
		assertThat(earshot.files()).doesNotContain(secret.substring(6), this.target.url(), received.body());
	}

	@Test
	void makesANewSecretOnce() {
		Page made = make();
		Page rotated = this.owner.post(path(made) + "/secret", "once", "a");
		assertThat(secret(rotated)).isNotEqualTo(secret(made));
		assertThat(this.owner.submit(path(made) + "/secret", "once", "a").body()).contains("was shown already")
			.doesNotContain("whsec_");
	}

	@Test
	void isNotMadeTwiceByAReload() {
		this.owner.open("/share/webhooks");
		String[] form = { "name", "Lights", "url", this.target.url(), "events", "started", "once", "the-same" };
		path(this.owner.post("/share/webhooks", form));
		assertThat(this.owner.submit("/share/webhooks", form).body()).contains("was shown already")
			.doesNotContain("whsec_");
		assertThat(earshot.bean(Webhooks.class).of(account())).hasSize(1);
	}

	@Test
	void takesNamesWithoutCharactersThatNobodyCanSee() {
		this.owner.open("/share/webhooks");
		this.owner.post("/share/webhooks", "name", "Li\0gh\u0007ts", "url", this.target.url(), "events", "started");
		assertThat(earshot.bean(Webhooks.class).of(account())).extracting(Webhook::name).containsExactly("Lights");
	}

	@Test
	void sendsNoMoreThanSixTestsAMinute() {
		String path = path(make());
		for (int test = 1; test <= 6; test++) {
			this.owner.submit(path + "/test");
		}
		assertThat(this.owner.submit(path + "/test").body()).contains("six times a minute is the most");
		assertThat(told()).hasSize(6);
	}

	@Test
	void logsWhatFailedAndSendsItAgainWithTheSameId() {
		String path = path(make());
		this.target.behave(Target.answering(500, "Out of <order>"));
		Page failed = this.owner.submit(path + "/test");
		assertThat(failed.body()).contains("Not delivered", "Answered 500", "Out of &lt;order&gt;");
		this.target.behave(Target.answering(204, ""));
		assertThat(this.owner.submit(resend(failed)).body()).contains("2 attempts").doesNotContain("Not delivered");
		List<Received> received = this.target.received();
		assertThat(received).hasSize(2);
		assertThat(received.getLast().header("webhook-id")).isEqualTo(received.getFirst().header("webhook-id"));
		assertThat(received.getLast().body()).isEqualTo(received.getFirst().body());
	}

	@ParameterizedTest
	@CsvSource({ "'', https://example.com, started, Enter a name", "Lights, ftp://example.com, started, Enter a whole",
			"Lights, http://10.0.0.1/, started, Only https", "Lights, https://10.0.0.1/, started, a private network",
			"Lights, https://localhost/, started, EARSHOT_WEBHOOK_HOSTS",
			"Lights, https://me:pw@example.com/, started, Leave user name",
			"Lights, https://10.0.0.1:25/, started, This port", "Lights, http://127.0.0.1/, nothing, Choose at least" })
	void refusesBesideTheFieldAndKeepsWhatWasTyped(String name, String url, String event, String words) {
		this.owner.open("/share/webhooks");
		Page page = this.owner.submit("/share/webhooks", "name", name, "url", url, "events", event);
		assertThat(page.body()).contains(words, "value=\"" + name + "\"", "value=\"" + url + "\"")
			.contains("None yet.");
	}

	@Test
	void refusesTheEleventh() {
		for (int number = 1; number <= 10; number++) {
			make();
		}
		assertThat(this.owner.open("/share/webhooks").body()).contains("You have 10 webhooks");
		assertThat(make().body()).contains("You have 10 webhooks").doesNotContain("whsec_");
	}

	@Test
	void changesAndTurnsOffAndOnAndRemoves() {
		String path = path(make());
		Page changed = this.owner.submit(path, "name", "Chat", "url", this.target.url(), "events", "paused");
		assertThat(changed.body()).contains("Chat", "The webhook is changed.");
		assertThat(this.owner.submit(path, "name", "", "url", this.target.url(), "events", "paused").body())
			.contains("Enter a name");
		assertThat(this.owner.submit(path + "/off").body()).contains("You turned this webhook off.");
		assertThat(this.owner.submit(path + "/on").body()).doesNotContain("You turned this webhook off.");
		assertThat(this.owner.submit(path + "/remove").body()).contains("None yet.");
		assertThat(this.owner.get(path).status()).isEqualTo(404);
	}

	@Test
	void saysOnEveryPageThatAWebhookWasTurnedOff() {
		String path = path(make());
		this.target.behave(Target.answering(410, ""));
		this.listener.pause();
		await().untilAsserted(() -> {
			Impatience.lookNow(earshot.program());
			assertThat(this.owner.open("/").body()).contains("A webhook of yours was turned off");
		});
		assertThat(this.owner.open(path).body()).contains("gone for good").doesNotContain("A webhook of yours was");
		assertThat(this.owner.submit(path + "/on").path()).isEqualTo(path);
		assertThat(this.owner.open("/").body()).doesNotContain("A webhook of yours was turned off");
	}

	@Test
	void showsNobodyTheWebhooksOfAnother() {
		String path = path(make());
		this.owner.open("/admin");
		this.owner.submit("/admin/invitations", "spotifyId", Person.SECOND_PERSON.id());
		Visitor other = earshot.visitor();
		other.logIn(earshot.spotify(), Person.SECOND_PERSON);
		assertThat(other.open("/share/webhooks").body()).contains("None yet.");
		assertThat(other.get(path).status()).isEqualTo(404);
		for (String action : List.of("", "/test", "/secret", "/on", "/off", "/remove", "/deliveries/1")) {
			assertThat(other.post(path + action, "name", "x", "url", "https://example.com").status()).isEqualTo(404);
		}
		assertThat(earshot.visitor().get("/share/webhooks").location()).endsWith("/login");
	}

	@Test
	void refusesAFormFromElsewhere() {
		String path = path(make());
		this.owner.forgetCsrfToken();
		assertThat(this.owner.post("/share/webhooks", "name", "x").status()).isEqualTo(403);
		assertThat(this.owner.post(path + "/test").status()).isEqualTo(403);
	}

	@Test
	void goesOnAfterARestart() {
		make();
		earshot.stop();
		this.listener.pause();
		earshot.startAgain();
		await().untilAsserted(() -> assertThat(told()).isNotEmpty());
		assertThat(told()).first().extracting((json) -> json.at("/event").asString()).isEqualTo("paused");
	}

	@Test
	void tellsNothingOfWhatGoesOnOverARestart() {
		make();
		earshot.restart();
		await().until(() -> known() != null);
		this.listener.pause();
		hears("paused");
		await().until(() -> earshot.bean(Deliveries.class).waiting().isEmpty());
		earshot.restart();
		await().until(() -> known() != null);
		this.listener.resume();
		hears("started");
		assertThat(told()).extracting((json) -> json.at("/event").asString()).containsExactly("paused", "started");
	}

	@Test
	void tellsWhatStoppedWhileItWasNotRunning() {
		make();
		earshot.stop();
		this.listener.stop();
		earshot.startAgain();
		assertThat(hears("stopped").at("/item/title").asString()).isEqualTo(Catalogue.HARBOR_LIGHTS.name());
	}

	@Test
	void endsWithTheConnection() {
		make();
		this.owner.open("/profile");
		this.owner.submit("/profile/disconnect");
		this.owner = earshot.owner();
		assertThat(this.owner.open("/share/webhooks").body()).contains("None yet.");
	}

	private Page make() {
		this.owner.open("/share/webhooks");
		return this.owner.post("/share/webhooks", "name", "Lights", "url", this.target.url(), "events",
				"started,paused,stopped");
	}

	private static String secret(Page page) {
		return found(SECRET, page);
	}

	private static String path(Page page) {
		return found(PATH, page);
	}

	private static String resend(Page page) {
		return found(Pattern.compile(PATH + "/deliveries/[0-9a-f-]{36}"), page);
	}

	private static String found(Pattern pattern, Page page) {
		Matcher matcher = pattern.matcher(page.body());
		assertThat(matcher.find()).as(page.body()).isTrue();
		return matcher.group();
	}

	// The colours of a cover may become known in between.
	private static JsonNode uncoloured(JsonNode json) {
		json.at("/item/artwork").asObject().remove("colors");
		return json.at("/item");
	}

	private static @Nullable Titled known() {
		return earshot.bean(PublicPlaybacks.class).latest(account()).playback().item();
	}

	private static AccountId account() {
		return new AccountId(earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
	}

	private JsonNode hears(String event) {
		return hears(event, "");
	}

	private JsonNode hears(String event, String title) {
		await().pollInSameThread().untilAsserted(() -> {
			Impatience.lookNow(earshot.program());
			assertThat(told()).last().extracting((json) -> json.at("/event").asString()).isEqualTo(event);
			assertThat(told().getLast().at("/item/title").asString()).contains(title);
		});
		return told().getLast();
	}

	private List<JsonNode> told() {
		return this.target.received().stream().map(Received::body).map(JSON::readTree).toList();
	}

}
