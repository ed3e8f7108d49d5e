package dev.earshot.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.polling.TestPolls;
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
import org.junit.jupiter.api.Nested;
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
 * Webhooks as a person without JavaScript makes them, and their target.
 */
class WebhookIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private final Target target = Target.open();

	@AfterEach
	void close() {
		this.target.close();
	}

	private Target target() {
		return this.target;
	}

	@Nested
	class Notifications {

		private static final JsonMapper JSON = JsonMapper.builder().build();

		private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");

		private static final Pattern PATH = Pattern.compile("/share/webhooks/[0-9a-f-]{36}");

		private final Listener listener = earshot.spotify().listener();

		private Visitor owner = earshot.visitor();

		@BeforeEach
		void logInAndPlay() {
			this.listener.play(Catalogue.HARBOR_LIGHTS, Catalogue.ANCHOR_SONG);
			this.owner = earshot.owner();
			await().until(() -> known() != null);
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
			JsonNode feed = JSON.readTree(earshot.bean(RenderedFeeds.class).latest(earshot.account()).json());
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
		void tellsHowWhatWasSkippedEndedBeforeWhatStarted() {
			make("started,ended");
			this.listener.skip();
			hears("started", Catalogue.ANCHOR_SONG.name());
			assertThat(told()).extracting((json) -> json.at("/event").asString()).containsExactly("ended", "started");
			JsonNode ended = told().getFirst();
			assertThat(ended.at("/item/title").asString()).isEqualTo(Catalogue.HARBOR_LIGHTS.name());
			assertThat(ended.at("/play/ending").asString()).isEqualTo("skipped");
			assertThat(ended.at("/play/listenedMs").asLong()).isBetween(1L, 60_000L);
		}

		@Test
		void doesNotTellOfPrivateSessionsAndAdverts() {
			make("started,paused,stopped,ended");
			this.listener.playAdvert();
			await().untilAsserted(() -> {
				TestPolls.pollNow(earshot.program());
				assertThat(known()).isNull();
			});
			assertThat(told()).isEmpty();
			this.listener.visiblePrivateSession();
			hears("stopped");
			this.listener.play(Catalogue.ANCHOR_SONG);
			TestPolls.pollNow(earshot.program());
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
			Received received = target().received().getLast();
			String signed = "%s.%s.%s".formatted(received.header("webhook-id"), received.header("webhook-timestamp"),
					received.body());
			String signature = TestVault.signature(secret.substring(6), signed);
			assertThat(received.header("webhook-signature")).isEqualTo("v1," + signature);
			assertThat(page.body()).doesNotContain(secret.substring(6)).contains("Delivered", "Answered 204");
			assertThat(this.owner.open("/share/webhooks").body()).doesNotContain(secret.substring(6));
			assertThat(earshot.files()).doesNotContain(secret.substring(6), target().url(), received.body());
		}

		@Test
		void makesANewSecretOnce() {
			Page made = make();
			Page rotated = this.owner.post(path(made) + "/secret", "once", "a");
			assertThat(secret(rotated)).isNotEqualTo(secret(made));
			assertThat(this.owner.submit(path(made) + "/secret", "once", "a").body()).contains("was already shown")
				.doesNotContain("whsec_");
		}

		@Test
		void isNotMadeTwiceByAReload() {
			this.owner.open("/share/webhooks");
			String[] form = { "name", "Lights", "url", target().url(), "events", "started", "once", "the-same" };
			path(this.owner.post("/share/webhooks", form));
			assertThat(this.owner.submit("/share/webhooks", form).body()).contains("was already shown")
				.doesNotContain("whsec_");
			assertThat(earshot.bean(Webhooks.class).of(earshot.account())).hasSize(1);
		}

		@Test
		void takesNamesWithoutCharactersThatNobodyCanSee() {
			this.owner.open("/share/webhooks");
			this.owner.post("/share/webhooks", "name", "Li\0gh\u0007ts", "url", target().url(), "events", "started");
			assertThat(earshot.bean(Webhooks.class).of(earshot.account())).extracting(Webhook::name)
				.containsExactly("Lights");
		}

		@Test
		void sendsNoMoreThanSixTestsAMinute() {
			String path = path(make());
			for (int test = 1; test <= 6; test++) {
				this.owner.submit(path + "/test");
			}
			assertThat(this.owner.submit(path + "/test").body()).contains(earshot.text("webhook.tooOften"));
			assertThat(told()).hasSize(6);
		}

		@Test
		void logsWhatFailedAndSendsItAgainWithTheSameId() {
			String path = path(make());
			target().behave(Target.answering(500, "Out of <order>"));
			Page failed = this.owner.submit(path + "/test");
			assertThat(failed.body()).contains(earshot.text("webhook.state.GIVEN_UP"), "Answered 500",
					"Out of &lt;order&gt;");
			target().behave(Target.answering(204, ""));
			assertThat(this.owner.submit(resend(failed)).body()).contains("2 attempts")
				.doesNotContain(earshot.text("webhook.state.GIVEN_UP"));
			List<Received> received = target().received();
			assertThat(received).hasSize(2);
			assertThat(received.getLast().header("webhook-id")).isEqualTo(received.getFirst().header("webhook-id"));
			assertThat(received.getLast().body()).isEqualTo(received.getFirst().body());
		}

		@ParameterizedTest
		@CsvSource({ "'', https://example.com, started, webhook.name.length",
				"Lights, ftp://example.com, started, webhook.url.malformed",
				"Lights, http://10.0.0.1/, started, webhook.url.not-https",
				"Lights, https://10.0.0.1/, started, webhook.url.private",
				"Lights, https://localhost/, started, webhook.url.private",
				"Lights, https://me:pw@example.com/, started, webhook.url.credentials",
				"Lights, https://10.0.0.1:25/, started, webhook.url.port",
				"Lights, http://127.0.0.1/, nothing, webhook.events.none" })
		void refusesBesideTheFieldAndKeepsWhatWasTyped(String name, String url, String event, String code) {
			this.owner.open("/share/webhooks");
			Page page = this.owner.submit("/share/webhooks", "name", name, "url", url, "events", event);
			assertThat(page.body()).contains(earshot.text(code), "value=\"" + name + "\"", "value=\"" + url + "\"")
				.contains(earshot.text("webhook.none"));
		}

		@Test
		void refusesTheEleventh() {
			for (int number = 1; number <= 10; number++) {
				make();
			}
			assertThat(this.owner.open("/share/webhooks").body()).contains(earshot.text("webhook.full", 10));
			assertThat(make().body()).contains(earshot.text("webhook.full", 10)).doesNotContain("whsec_");
		}

		@Test
		void changesAndTurnsOffAndOnAndRemoves() {
			String path = path(make());
			Page changed = this.owner.submit(path, "name", "Chat", "url", target().url(), "events", "paused");
			assertThat(changed.body()).contains("Chat", earshot.text("notice.webhook-changed"));
			assertThat(this.owner.submit(path, "name", "", "url", target().url(), "events", "paused").body())
				.contains(earshot.text("webhook.name.length"));
			assertThat(this.owner.submit(path + "/off").body()).contains(earshot.text("webhook.off.by-hand"));
			assertThat(this.owner.submit(path + "/on").body()).doesNotContain(earshot.text("webhook.off.by-hand"));
			assertThat(this.owner.submit(path + "/remove").body()).contains(earshot.text("webhook.none"));
			assertThat(this.owner.get(path).status()).isEqualTo(404);
		}

		@Test
		void saysOnEveryPageThatAWebhookWasTurnedOff() {
			String path = path(make());
			target().behave(Target.answering(410, ""));
			this.listener.pause();
			await().untilAsserted(() -> {
				TestPolls.pollNow(earshot.program());
				assertThat(this.owner.open("/").body()).contains(earshot.text("webhook.trouble"));
			});
			assertThat(this.owner.open(path).body()).contains(earshot.text("webhook.off.gone"))
				.doesNotContain(earshot.text("webhook.trouble"));
			assertThat(this.owner.submit(path + "/on").path()).isEqualTo(path);
			assertThat(this.owner.open("/").body()).doesNotContain(earshot.text("webhook.trouble"));
		}

		@Test
		void showsNobodyTheWebhooksOfAnother() {
			String path = path(make());
			this.owner.open("/admin");
			this.owner.submit("/admin/invitations", "spotifyId", Person.SECOND_PERSON.id());
			Visitor other = earshot.visitor();
			other.logIn(earshot.spotify(), Person.SECOND_PERSON);
			assertThat(other.open("/share/webhooks").body()).contains(earshot.text("webhook.none"));
			assertThat(other.get(path).status()).isEqualTo(404);
			for (String action : List.of("", "/test", "/secret", "/on", "/off", "/remove", "/deliveries/1")) {
				assertThat(other.post(path + action, "name", "x", "url", "https://example.com").status())
					.isEqualTo(404);
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
			await().until(() -> earshot.bean(Deliveries.class).waitingWebhooks().isEmpty());
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
		void tellsOfAPlayThatEndedWhileItWasNotRunning() {
			make("started,ended");
			earshot.stop();
			this.listener.skip();
			earshot.startAgain();
			hears("started", Catalogue.ANCHOR_SONG.name());
			assertThat(told()).extracting((json) -> json.at("/event").asString()).containsExactly("ended", "started");
			assertThat(told().getFirst().at("/item/title").asString()).isEqualTo(Catalogue.HARBOR_LIGHTS.name());
		}

		@Test
		void endsWithTheConnection() {
			make();
			this.owner.open("/profile");
			this.owner.submit("/profile/disconnect");
			this.owner = earshot.owner();
			assertThat(this.owner.open("/share/webhooks").body()).contains(earshot.text("webhook.none"));
		}

		private Page make() {
			return make("started,paused,stopped");
		}

		private Page make(String events) {
			this.owner.open("/share/webhooks");
			return this.owner.post("/share/webhooks", "name", "Lights", "url", target().url(), "events", events);
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

		// The colors of a cover may become known in between.
		private static JsonNode uncoloured(JsonNode json) {
			json.at("/item/artwork").asObject().remove("colors");
			return json.at("/item");
		}

		private static @Nullable Titled known() {
			return earshot.bean(PublicPlaybacks.class).latest(earshot.account()).playback().item();
		}

		private JsonNode hears(String event) {
			return hears(event, "");
		}

		private JsonNode hears(String event, String title) {
			await().pollInSameThread().untilAsserted(() -> {
				TestPolls.pollNow(earshot.program());
				assertThat(told()).last().extracting((json) -> json.at("/event").asString()).isEqualTo(event);
				assertThat(told().getLast().at("/item/title").asString()).contains(title);
			});
			return told().getLast();
		}

		private List<JsonNode> told() {
			return target().received().stream().map(Received::body).map(JSON::readTree).toList();
		}

	}

	@Nested
	class MovedSecrets {

		private static final Pattern PATH = Pattern.compile("/share/webhooks/[0-9a-f-]{36}");

		@Test
		void anAnswerThatIsASessionIdMakesNoCookie() {
			Visitor owner = owner();
			target().behave(Target.answering(200, single("select session_id from spring_session")));
			owner.submit(webhook(owner) + "/test");
			Visitor thief = thief(single("select answer from webhook_delivery"));
			assertThat(owner.get("/profile").status()).isEqualTo(200);
			assertThat(thief.get("/profile").location()).endsWith("/login");
		}

		@Test
		void aTokenInPlaceOfAnAnswerIsNotShown() {
			Visitor owner = owner();
			target().behave(Target.answering(200, "Thank you"));
			String webhook = webhook(owner);
			assertThat(owner.submit(webhook + "/test").body()).contains("Thank you");
			jdbc().sql("update webhook_delivery set answer = (select access_token from oauth_token)").update();
			assertThat(owner.open(webhook).status()).isEqualTo(200);
			assertThat(owner.open(webhook).body()).doesNotContain(earshot.spotify().tokens().issued());
		}

		private Visitor owner() {
			earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
			return earshot.owner();
		}

		private String webhook(Visitor owner) {
			owner.open("/share/webhooks");
			Matcher path = PATH.matcher(
					owner.post("/share/webhooks", "name", "Mine", "url", target().url(), "events", "started").body());
			assertThat(path.find()).isTrue();
			return path.group();
		}

		private static Visitor thief(String sealed) {
			String cookie = Base64.getEncoder().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
			return new Visitor(earshot.program().url(), "Cookie", "EARSHOT=" + cookie);
		}

		private static String single(String sql) {
			return jdbc().sql(sql).query(String.class).single();
		}

		private static JdbcClient jdbc() {
			return earshot.bean(JdbcClient.class);
		}

	}

}
