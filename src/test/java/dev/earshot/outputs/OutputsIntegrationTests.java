package dev.earshot.outputs;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.RawRequests;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.links.LinkViews;
import dev.earshot.links.ShareLink;
import dev.earshot.links.ShareLinks;
import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.CardOptions;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.presence.FetchDemand;
import dev.earshot.standin.ApaleoStandIn;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Person;
import dev.earshot.statistics.RecentListening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Fetches the card, the display and the overlay as strangers with their addresses do.
 */
class OutputsIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private final Listener listener = earshot.spotify().listener();

	private final Visitor stranger = earshot.visitor();

	@Test
	void showsWhatPlaysAtItsFirstPaint() {
		this.listener.play(Catalogue.BAD_WEATHER_CHOIR);
		earshot.owner();
		Page page = this.stranger.get(address(display()));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("data-state=\"playing\"", "data-theme=\"artwork\"", ">Bad Weather Choir</a>",
				"aria-label=\"Cover of Bad Weather Choir\"", "data-length=\"medium\"");
	}

	@Test
	void linksToTheItemBesideTheMarkAndSaysThatItIsExplicit() {
		this.listener.play(Catalogue.BAD_WEATHER_CHOIR);
		earshot.owner();
		assertThat(this.stranger.get(address(display())).body())
			.contains("spotify-mark", earshot.text("playback.openSpotify"),
					"id=\"open\" class=\"open\" href=\"https://open.spotify.com/track/", "aria-label=\"Explicit\"")
			.doesNotContain("hidden=\"hidden\">E");
	}

	@Test
	void showsAFileWithoutACoverAndAPage() {
		this.listener.playLocalFile();
		earshot.owner();
		assertThat(this.stranger.get(address(display())).body())
			.contains(">Rehearsal Take 4</span>", earshot.text("display.localFile"),
					"href=\"https://open.spotify.com\"", "hidden=\"hidden\">E</span>")
			.doesNotContain("<img");
	}

	@Test
	void showsNothingOfAPrivateSession() {
		this.listener.visiblePrivateSession();
		earshot.owner();
		assertThat(this.stranger.get(address(display())).body()).contains("data-state=\"nothing\"")
			.doesNotContain("Harbor Lights");
	}

	@Test
	void asksSpotifyForNothingThatIsKnownAndSetsNoCookie() {
		earshot.owner();
		this.stranger.get(address(display()));
		int before = earshot.spotify().calls("/me/player");
		Page page = this.stranger.get(address(display()));
		assertThat(page.header("Set-Cookie")).isEmpty();
		assertThat(earshot.spotify().calls("/me/player")).isEqualTo(before);
	}

	@Test
	void mayBeShownAnywhereButLoadsOnlyWhatItNeeds() {
		earshot.owner();
		Page page = this.stranger.get(address(display()));
		assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors *")
			.doesNotContain("unsafe");
		assertThat(page.header("X-Frame-Options")).isEmpty();
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void looksAsItsOwnerWantsIt() {
		earshot.owner();
		LinkOptions options = LinkOptions.DEFAULTS.with(OptionReader
			.of((name) -> name.equals("display.theme") ? "light" : name.equals("display.clock") ? "hours-12" : null));
		Page page = this.stranger.get(address(TestLink.issue(earshot, Output.DISPLAY, options, null)));
		assertThat(page.body()).contains("data-theme=\"light\"", "data-clock=\"hours-12\"");
	}

	@Test
	void takesOptionsOfItsAddressAndIgnoresImpossibleOnes() {
		earshot.owner();
		String address = address(display());
		assertThat(this.stranger.get(address + "?theme=black&clock=off&dim-from=22&dim-to=7&brightness=5").body())
			.contains("data-theme=\"black\"", "data-clock=\"off\"", "data-dim-from=\"22\"", "data-dim-to=\"7\"",
					"data-brightness=\"5\"");
		assertThat(this.stranger.get(address + "?theme=pink&dim-from=24&brightness=-1&dim-to=x").body())
			.contains("data-theme=\"artwork\"", "data-dim-from=\"0\"", "data-brightness=\"30\"", "data-dim-to=\"0\"");
	}

	@Test
	void ignoresOptionsThatCannotBeReadAtAll() throws IOException {
		earshot.owner();
		String address = address(display()) + "?brightness=5%&theme=black&clock={off}";
		assertThat(RawRequests.get(earshot, address)).startsWith("HTTP/1.1 200")
			.contains("data-theme=\"black\"", "data-brightness=\"30\"", "data-clock=\"hours-24\"");
	}

	@Test
	void countsAView() {
		earshot.owner();
		Issued link = display();
		this.stranger.get(address(link));
		await().untilAsserted(() -> assertThat(earshot.bean(LinkViews.class).of(link.link().account()))
			.hasEntrySatisfying(link.link().id(), (usage) -> assertThat(usage.byDay().values()).containsExactly(1)));
	}

	@Test
	void countsNoViewWhenItsScriptFetchesItAgain() {
		earshot.owner();
		Issued link = display();
		new Visitor(earshot.program().url(), "Earshot-Renewal", "true").get(address(link));
		assertThat(earshot.bean(LinkViews.class).of(link.link().account())).hasEntrySatisfying(link.link().id(),
				(usage) -> assertThat(usage.byDay()).isEmpty());
	}

	@Test
	void keepsUpForABrowserThatFollowsByFetchingItAgain() {
		earshot.owner();
		Issued link = display();
		AccountId account = link.link().account();
		this.stranger.get(address(link));
		assertThat(earshot.bean(FetchDemand.class).of(account)).isEqualTo(DemandLevel.NONE);
		new Visitor(earshot.program().url(), "Earshot-Renewal", "true").get(address(link));
		assertThat(earshot.bean(FetchDemand.class).of(account)).isEqualTo(DemandLevel.BACKGROUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "made-up", "a", "%F0%9F%8E%B5" })
	void isNotThereForATokenThatWasNeverIssued(String token) {
		assertThat(this.stranger.get("/s/" + token + "/screen").status()).isEqualTo(404);
	}

	@Test
	void isNotThereForALinkThatOpensOtherThings() {
		earshot.owner();
		assertThat(
				this.stranger.get(address(TestLink.issue(earshot, Output.CARD, LinkOptions.DEFAULTS, null))).status())
			.isEqualTo(404);
	}

	@Test
	void isNotThereOnceRevokedOrExpired() {
		earshot.owner();
		Issued revoked = display();
		earshot.bean(ShareLinks.class).revoke(revoked.link());
		Issued expired = TestLink.issue(earshot, Output.DISPLAY, LinkOptions.DEFAULTS, Instant.EPOCH);
		assertThat(this.stranger.get(address(revoked)).status()).isEqualTo(404);
		assertThat(this.stranger.get(address(expired)).status()).isEqualTo(404);
	}

	@Test
	void showsItsOwnerAPreviewInAFrameOfEarshot() {
		Visitor owner = earshot.owner();
		Page page = owner.get("/share/preview/screen?theme=light");
		assertThat(page.body()).contains("Harbor Lights, Low Tide", "data-theme=\"light\"",
				"data-live=\"/share/preview/live\"");
		assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
	}

	@Test
	void showsStrangersNoPreview() {
		earshot.owner();
		assertThat(this.stranger.get("/share/preview/screen").location()).endsWith("/login");
	}

	private static String address(Issued link) {
		return "/s/" + link.token().value() + "/screen";
	}

	private static Issued display() {
		return TestLink.issue(earshot, Output.DISPLAY, LinkOptions.DEFAULTS, null);
	}

	@Nested
	class OfAHotel {

		private final Listener listener = earshot.spotify().listener();

		private Visitor owner = earshot.visitor();

		@BeforeEach
		void register() {
			this.owner = earshot.owner();
			this.owner.open("/admin/providers/apaleo");
			enter(ApaleoStandIn.CLIENT_ID, ApaleoStandIn.SECRET);
		}

		@Test
		void areRegisteredByTheOwnerAndTestedByThisServer() {
			assertThat(this.owner.open("/admin/providers/apaleo").body())
				.contains(earshot.program().url() + "/login/apaleo", ApaleoStandIn.CLIENT_ID,
						earshot.text("apaleo.secrets.inUse"))
				.doesNotContain(ApaleoStandIn.SECRET);
			assertThat(this.owner.submit("/admin/providers/apaleo/probe").body()).contains("data-answer=\"earshot\"");
			assertThat(this.owner.open("/admin/providers").body()).contains(ApaleoStandIn.CLIENT_ID);
			assertThat(earshot.files()).doesNotContain(ApaleoStandIn.SECRET);
		}

		@ParameterizedTest
		@CsvSource({ "LTRN-SP-EARSHOT, apaleo.clientId.simple", "LTRN AC, apaleo.clientId.invalid" })
		void areNotRegisteredWithAnIdOfAnotherForm(String clientId, String sentence) {
			assertThat(enter(clientId, ApaleoStandIn.SECRET).body()).contains(earshot.text(sentence))
				.doesNotContain(ApaleoStandIn.SECRET);
			assertThat(this.owner.open("/admin/providers/apaleo").body()).contains(ApaleoStandIn.CLIENT_ID);
		}

		@Test
		void areStillRegisteredIfApaleoRefusesAnother() {
			assertThat(enter("LTRN-AC-OTHER", "wrong").body()).contains("data-refusal=\"provider-client\"");
			assertThat(this.owner.open("/admin/providers/apaleo").body()).contains(ApaleoStandIn.CLIENT_ID);
		}

		@Test
		void stayLinkedWhileASecretIsReplaced() {
			link();
			earshot.apaleo().addSecret("second");
			this.owner.open("/admin/providers/apaleo");
			assertThat(
					this.owner.submit("/admin/providers/apaleo/secrets", "newSecret", "second", "newDescription", "May")
						.body())
				.contains(earshot.text("notice.apaleo-secret-added"));
			String id = find("/admin/providers/apaleo", "secrets/([\\w-]+)/use");
			assertThat(this.owner.submit("/admin/providers/apaleo/secrets/" + id + "/use").body())
				.contains(earshot.text("notice.apaleo-secret-used"));
			earshot.apaleo().deleteSecret(ApaleoStandIn.SECRET);
			earshot.apaleo().endAccessTokens();
			assertThat(this.owner.open("/profile/apaleo").body()).contains("Harbour Rooms West");
			String former = find("/admin/providers/apaleo", "secrets/([\\w-]+)/delete");
			assertThat(this.owner.submit("/admin/providers/apaleo/secrets/" + former + "/delete").body())
				.contains(earshot.text("notice.apaleo-secret-deleted"))
				.doesNotContain("/delete");
		}

		@Test
		void areAskedForWithPkceAndNoMoreThanIsNeeded() {
			assertThat(URI.create(begin())).hasParameter("response_type", "code")
				.hasParameter("client_id", ApaleoStandIn.CLIENT_ID)
				.hasParameter("redirect_uri", earshot.program().url() + "/login/apaleo")
				.hasParameter("code_challenge_method", "S256")
				.hasParameter("state");
			assertThat(begin()).contains("setup.read", "offline_access").doesNotContain("reservations");
		}

		@Test
		void showWhatApaleoTellsOfThem() {
			Page page = link();
			assertThat(page.path()).isEqualTo("/profile/apaleo");
			assertThat(page.body()).contains(earshot.text("notice.apaleo-linked"), "Harbour Rooms", "HLRN",
					"Development", "Island House", "offline_access openid profile setup.read");
			assertThat(this.owner.open("/profile").body()).contains("Harbour Rooms", "/profile/apaleo");
			assertThat(earshot.files()).doesNotContain("refresh-", "access-");
		}

		@Test
		void nameThePropertyOnADisplayThatMayCarryIt() {
			this.listener.play(Catalogue.HARBOR_LIGHTS);
			link();
			this.owner.submit("/profile/apaleo/property", "property", "HBR");
			String place = earshot.text("display.place", "Harbour Rooms West");
			assertThat(earshot.visitor().get(address(withHeading())).body()).contains(place);
			assertThat(earshot.visitor().get(address(display())).body()).doesNotContain(place);
			assertThat(earshot.visitor().get(address(display()) + "?heading=yes").body()).doesNotContain(place);
		}

		@Test
		void haveNoHeadingWithoutAPropertyAndFollowItsName() {
			link();
			String shown = address(withHeading());
			assertThat(earshot.visitor().get(shown).body()).doesNotContain("class=\"place\"");
			this.owner.submit("/profile/apaleo/property", "property", "HBR");
			earshot.apaleo().property("HBR", "Quay House");
			this.owner.open("/profile/apaleo");
			assertThat(earshot.visitor().get(shown).body()).contains(earshot.text("display.place", "Quay House"));
			this.owner.submit("/profile/apaleo/property", "property", "");
			assertThat(earshot.visitor().get(shown).body()).doesNotContain("class=\"place\"");
		}

		@Test
		void haveNoPropertyOfAnotherAccount() {
			link();
			assertThat(this.owner.post("/profile/apaleo/property", "property", "XXX").status()).isEqualTo(400);
		}

		@Test
		void areRefreshedOnceAndKeepTheNewToken() {
			link();
			earshot.apaleo().endAccessTokens();
			assertThat(this.owner.open("/profile/apaleo").body()).contains("Harbour Rooms West");
			earshot.apaleo().endAccessTokens();
			assertThat(this.owner.open("/profile/apaleo").body()).contains("Harbour Rooms West");
			assertThat(earshot.apaleo().tokenRequests("refresh_token")).isEqualTo(2);
		}

		@Test
		void areStillLinkedAfterARestart() {
			link();
			earshot.restart();
			assertThat(this.owner.open("/profile/apaleo").body()).contains("Harbour Rooms West");
		}

		@Test
		void endWhenTheHotelRemovesEarshotAndKeepTheirHeading() {
			link();
			this.owner.submit("/profile/apaleo/property", "property", "HBR");
			earshot.apaleo().removeApp();
			assertThat(this.owner.open("/profile/apaleo").body()).contains("data-refusal=\"apaleo-ended\"",
					earshot.text("apaleo.ended"), "Harbour Rooms West");
			assertThat(link().body()).contains(earshot.text("apaleo.connected"), "Harbour Rooms West");
		}

		@ParameterizedTest
		@CsvSource({ "403, apaleo-permission", "429, provider-busy", "503, apaleo-unavailable" })
		void sayWhatApaleoDoesNotTell(int status, String refusal) {
			link();
			earshot.apaleo().answer(ApaleoStandIn.PROPERTIES, status, "");
			assertThat(this.owner.open("/profile/apaleo").body()).contains("data-refusal=\"" + refusal + "\"",
					"Harbour Rooms", earshot.text("apaleo.connected"));
		}

		@Test
		void areUnlinkedThoughApaleoIsDown() {
			link();
			earshot.apaleo().answer(ApaleoStandIn.REVOCATION, 503, "");
			assertThat(this.owner.submit("/profile/apaleo/unlink").body())
				.contains(earshot.text("notice.apaleo-unlinked"));
			assertThat(this.owner.open("/profile/apaleo").body()).contains(earshot.text("apaleo.link.now"));
			assertThat(stored("oauth_token where provider = 'apaleo'")).isZero();
		}

		@Test
		void areRevokedAtApaleo() {
			link();
			this.owner.submit("/profile/apaleo/unlink");
			await().untilAsserted(
					() -> assertThat(earshot.apaleo().revoked()).singleElement().asString().startsWith("refresh-"));
		}

		@ParameterizedTest
		@CsvSource({ "access_denied, provider-denied", "invalid_scope, provider-scope",
				"unauthorized_client, provider-grant", "made_up, provider-error" })
		@ExtendWith(OutputCaptureExtension.class)
		void areNotLinkedIfApaleoAnswersWithAnErrorWhichIsLogged(String error, String refusal, CapturedOutput log) {
			String page = begin();
			assertThat(this.owner.get(Visitor.answer(earshot.apaleo().deny(page, error))).location())
				.isEqualTo("/profile/apaleo?refused=" + refusal);
			assertThat(log).contains("A provider refused: " + error);
			assertThat(stored("apaleo_link")).isZero();
		}

		@ParameterizedTest
		@ValueSource(strings = { "server_error", "temporarily_unavailable" })
		void areNotAskedToLogInWithSpotifyWhileApaleoIsDown(String error) {
			String page = begin();
			Page answer = this.owner.get(Visitor.answer(earshot.apaleo().deny(page, error)));
			assertThat(this.owner.open(answer.location()).body()).contains(earshot.text("refusal.apaleo-unavailable"))
				.doesNotContain(earshot.text("refusal.provider-unavailable.next"));
		}

		@Test
		void areLinkedByWhoeverBeganItOnly() {
			String callback = Visitor.answer(earshot.apaleo().approve(begin()));
			assertThat(earshot.visitor().get(callback).location()).endsWith("refused=apaleo-signed-out");
			assertThat(member().get(callback).location()).endsWith("refused=apaleo-state");
			assertThat(stored("apaleo_link")).isZero();
			assertThat(this.owner.get(callback).location()).isEqualTo("/profile/apaleo");
			assertThat(this.owner.get(callback).location()).endsWith("refused=apaleo-state");
		}

		@Test
		void areNotLinkedWithACodeOfAnotherLogin() {
			String other = Visitor.answer(earshot.apaleo().approve(begin())).replaceFirst(".*code=([^&]+).*", "$1");
			String callback = Visitor.answer(earshot.apaleo().approve(begin()))
				.replaceFirst("code=[^&]+", "code=" + other);
			assertThat(this.owner.get(callback).location()).endsWith("refused=provider-code");
		}

		@Test
		void areNotLinkedIfLoginAndApiNameTwoHotels() {
			earshot.apaleo().answer(ApaleoStandIn.USER_INFO, 200, "{\"sub\":\"5a0f\",\"account_code\":\"ELSE\"}");
			assertThat(link().body()).contains("data-refusal=\"apaleo-account\"");
			assertThat(stored("apaleo_link")).isZero();
			await().untilAsserted(() -> assertThat(earshot.apaleo().revoked()).hasSize(1));
		}

		@Test
		void letNobodyIn() {
			assertThat(earshot.visitor().get("/oauth2/authorization/apaleo").location()).doesNotContain("connect");
			assertThat(this.owner.post("/profile/identities/link", "provider", "apaleo").status()).isEqualTo(404);
			assertThat(earshot.visitor().get("/login/oauth2/code/apaleo?code=a&state=b").location())
				.contains("refused=state-mismatch");
		}

		@Test
		void areNoMattersOfMembersButTheirOwn() {
			Visitor member = member();
			assertThat(member.get("/admin/providers/apaleo").status()).isEqualTo(403);
			member.open("/profile");
			assertThat(member.post("/admin/providers/apaleo/probe").status()).isEqualTo(403);
			link();
			assertThat(member.open("/profile/apaleo").body()).contains(earshot.text("apaleo.link.now"))
				.doesNotContain("Harbour Rooms");
		}

		@Test
		void areRemovedByTheOwnerWhoKnowsHowManyPeopleHaveLinkedOne() {
			link();
			this.owner.open("/admin/providers/apaleo");
			assertThat(this.owner.submit("/admin/providers/apaleo/remove", "people", "0").body())
				.contains("data-refusal=\"apaleo-linked\"", earshot.text("apaleo.remove.people", 1));
			assertThat(this.owner.submit("/admin/providers/apaleo/remove", "people", "1").body())
				.contains(earshot.text("notice.apaleo-removed"))
				.doesNotContain(ApaleoStandIn.CLIENT_ID);
			assertThat(stored("apaleo_link")).isZero();
			assertThat(stored("apaleo_secret")).isZero();
			assertThat(stored("oauth_token where provider = 'apaleo'")).isZero();
			await().untilAsserted(() -> assertThat(earshot.apaleo().revoked()).hasSize(1));
			assertThat(this.owner.open("/admin/audit").body()).contains(earshot.text("audit.registration-removed"));
		}

		@Test
		void areForgottenWithThePerson() {
			link();
			assertThat(this.owner.get("/profile/export").body()).contains("HLRN");
			this.owner.open("/profile");
			this.owner.submit("/profile/disconnect");
			assertThat(stored("apaleo_link")).isZero();
			assertThat(stored("oauth_token")).isZero();
			await().untilAsserted(() -> assertThat(earshot.apaleo().revoked()).hasSize(1));
		}

		private Page enter(String clientId, String secret) {
			return this.owner.submit("/admin/providers/apaleo", "clientId", clientId, "clientSecret", secret,
					"description", "first");
		}

		private String begin() {
			this.owner.open("/profile/apaleo");
			return this.owner.post("/profile/apaleo/link").header("Refresh").replaceFirst("^0; url=", "");
		}

		private Page link() {
			return this.owner.open(this.owner.get(Visitor.answer(earshot.apaleo().approve(begin()))).location());
		}

		private String find(String path, String pattern) {
			return this.owner.open(path).body().replaceFirst("(?s).*?" + pattern + ".*", "$1");
		}

		private static Visitor member() {
			earshot.bean(JdbcClient.class)
				.sql("insert into invitation (spotify_id, invited_at) values (:id, 0)")
				.param("id", Person.SECOND_PERSON.id())
				.update();
			Visitor member = earshot.visitor();
			member.logIn(earshot.spotify(), Person.SECOND_PERSON);
			return member;
		}

		private static Issued withHeading() {
			return TestLink.issue(earshot, Output.DISPLAY,
					LinkOptions.DEFAULTS.with(OptionReader.of(Map.of("display.heading", "yes"))), null);
		}

		private static int stored(String rows) {
			return earshot.bean(JdbcClient.class).sql("select count(*) from " + rows).query(Integer.class).single();
		}

	}

	@Nested
	class CardImage {

		// A card waits for it a moment only.
		private static final String COVER = "data:image/jpeg;base64,/9j/";

		private final Listener listener = earshot.spotify().listener();

		private Visitor owner = earshot.visitor();

		private String card = "";

		@BeforeEach
		void logInAndShare() {
			this.listener.play(Catalogue.HARBOR_LIGHTS);
			this.owner = earshot.owner();
			this.card = "/s/" + share(Output.CARD).token().value() + "/card.svg";
			await().untilAsserted(() -> assertThat(get(this.card).body()).contains(COVER));
		}

		private static Issued share(Output output) {
			return TestLink.issue(earshot, output, LinkOptions.DEFAULTS, null);
		}

		@Test
		void showsWhatPlaysWithItsCover() {
			Page answer = get(this.card);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.body()).contains("Now playing: Harbor Lights, Low Tide by Paper Harbor, Nilsa Brandt",
					COVER);
		}

		@Test
		void isAPictureThatCanDoNothing() {
			Page answer = get(this.card);
			assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml;charset=utf-8");
			assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(answer.header("Content-Security-Policy"))
				.isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
			assertThat(answer.header("Set-Cookie")).isEmpty();
		}

		@Test
		void isKeptByProxiesForAMomentAndAskedForAgain() {
			standsStill();
			Page first = get(this.card);
			assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=0, s-maxage=30, must-revalidate");
			Page again = get(this.card, "If-None-Match", first.header("ETag"));
			assertThat(again.status()).isEqualTo(304);
			assertThat(again.body()).isEmpty();
			assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).startsWith("\"");
			assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
			assertThat(get(this.card, "If-None-Match", "\"other\"").status()).isEqualTo(200);
		}

		// While something plays, the card is another one every half minute.
		private void standsStill() {
			this.listener.pause();
			await().untilAsserted(() -> {
				TestPolls.pollNow(earshot.program());
				assertThat(get(this.card).body()).contains("Paused");
			});
		}

		@Test
		void isAnotherPictureOnceSomethingElsePlays() {
			String before = get(this.card).header("ETag");
			this.listener.play(Catalogue.BAD_WEATHER_CHOIR);
			await().untilAsserted(() -> {
				TestPolls.pollNow(earshot.program());
				Page answer = get(this.card, "If-None-Match", before);
				assertThat(answer.body()).contains("Bad Weather Choir", "Explicit.");
			});
		}

		@Test
		void ignoresOptionsThatCannotBeReadAtAll() throws IOException {
			String usual = RawRequests.get(earshot, this.card + "?width=50%&look={card}");
			assertThat(usual).startsWith("HTTP/1.1 200").contains("width=\"480\"");
		}

		@Test
		void isNotSentToWhoAsksForItsHeadOnly() {
			standsStill();
			Page head = earshot.visitor().request("HEAD", this.card);
			assertThat(head.status()).isEqualTo(200);
			assertThat(head.body()).isEmpty();
			assertThat(head.header("ETag")).isEqualTo(get(this.card).header("ETag"));
			assertThat(Integer.parseInt(head.header("Content-Length"))).isGreaterThan(1000);
		}

		@Test
		void looksAsTheAddressSaysWhereThatIsPossible() {
			standsStill();
			assertThat(get(this.card + "?look=line&theme=dark").body()).contains("height=\"44\"", "#191414");
			assertThat(get(this.card + "?look=round&width=9999&theme=pink").body()).isEqualTo(get(this.card).body());
			assertThat(get(this.card + "?width=700").body()).contains("width=\"700\"");
			assertThat(get(this.card + "?width=704").body()).isEqualTo(get(this.card + "?width=700").body());
		}

		@Test
		void looksAsTheLinkSays() {
			Issued issued = share(Output.CARD);
			CardOptions tall = new CardOptions(CardOptions.Look.TALL, CardOptions.Theme.DARK, 320, true, false, false);
			LinkOptions options = new LinkOptions(LinkOptions.DEFAULTS.overlay(), tall, LinkOptions.DEFAULTS.feed(),
					LinkOptions.DEFAULTS.display(), LinkOptions.DEFAULTS.recap());
			var link = issued.link();
			earshot.bean(ShareLinks.class)
				.change(new ShareLink(link.id(), link.account(), link.name(), link.opens(), options, link.createdAt(),
						null));
			assertThat(get("/s/" + issued.token().value() + "/card.svg").body()).contains("width=\"320\"", "#191414");
		}

		@Test
		void costsSpotifyNothingHoweverManyLook() {
			get(this.card);
			int calls = earshot.spotify().calls("/me/player");
			for (int view = 0; view < 50; view++) {
				get(this.card);
			}
			assertThat(earshot.spotify().calls("/me/player") - calls).isLessThanOrEqualTo(1);
		}

		@Test
		void leadsToWhatPlays() {
			Page answer = get(this.card.replace(".svg", ""));
			assertThat(answer.status()).isEqualTo(302);
			assertThat(answer.header("Location"))
				.isEqualTo("https://open.spotify.com/track/" + Catalogue.HARBOR_LIGHTS.id());
			assertThat(get("/s/unknown/card").status()).isEqualTo(404);
		}

		@Test
		void isNotShownByALinkForSomethingElse() {
			String token = share(Output.FEED).token().value();
			assertThat(get("/s/" + token + "/card.svg").status()).isEqualTo(404);
			assertThat(get("/s/unknown/card.svg").status()).isEqualTo(404);
		}

		@Test
		void isShownToItsOwnerBeforeThereIsALink() {
			Page preview = this.owner.get("/share/preview/card.svg?look=tall&width=310");
			assertThat(preview.body()).contains("width=\"310\"", "Harbor Lights, Low Tide");
			assertThat(preview.header("Cache-Control")).isEqualTo("private, no-cache");
			assertThat(preview.header("Content-Security-Policy")).contains("img-src data:");
			assertThat(earshot.visitor().get("/share/preview/card.svg").status()).isEqualTo(302);
		}

		private static Page get(String path, String... headers) {
			return earshot.visitor().request("GET", path, headers);
		}

	}

	@Nested
	class OverlayPage {

		private static final Pattern FILES = Pattern.compile("(?:href|src)=\"(/(?:css|js|s)/[^\"]+)\"");

		private static final Pattern SCRIPT = Pattern.compile("src=\"(/js/[0-9a-f]+/)overlay\\.js\"");

		private static final Pattern IMPORT = Pattern.compile("from '\\./(\\w+\\.js)'");

		private static final String HARMFUL = "</style><script>alert(1)</script> } ";

		private final Visitor audience = earshot.visitor();

		private TestLink sharing;

		@BeforeEach
		void share() {
			this.sharing = TestLink.of(earshot, Output.OVERLAY);
			await().untilAsserted(() -> assertThat(overlay("").body()).contains("Harbor Lights"));
		}

		@Test
		void showsWhatPlaysBeforeAnyScriptRuns() {
			assertThat(overlay("").body()).contains("data-state=\"playing\"", "title=\"Harbor Lights, Low Tide\"",
					"Paper Harbor, Nilsa Brandt", "aria-label=\"Cover of Salt Maps\"",
					"https://open.spotify.com/track/");
		}

		@Test
		void showsNothingOldAtFirstIfNobodyHasLookedForLong() {
			earshot.spotify().listener().skip();
			earshot.restart();
			assertThat(overlay("").body()).doesNotContain("Harbor Lights");
			await().untilAsserted(() -> assertThat(overlay("").body()).contains("title=\"Tin Roof Radio\""));
		}

		@Test
		void mayStandAnywhereAndLoadsNothingFromElsewhere() {
			Page page = overlay("");
			assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'",
					"frame-ancestors *");
			assertThat(page.header("Cache-Control")).isEqualTo("no-store");
			assertThat(page.headers().map()).doesNotContainKeys("x-frame-options", "set-cookie");
		}

		@Test
		void weighsLessThanThirtyKilobytesWithoutArtwork() {
			Page page = overlay("");
			List<String> files = FILES.matcher(page.body()).results().map((file) -> file.group(1)).toList();
			assertThat(files).anyMatch((file) -> file.startsWith("/css/overlay"))
				.anyMatch((file) -> file.endsWith("/overlay.js"))
				.anyMatch((file) -> file.contains("/overlay.css"));
			String version = version(page);
			Stream<String> imported = imports(version, "overlay.js").stream().map(version::concat);
			long weight = Stream.concat(Stream.of(page.body()), Stream.concat(files.stream(), imported).map(this::text))
				.mapToLong((text) -> text.getBytes(StandardCharsets.UTF_8).length)
				.sum();
			assertThat(weight).isLessThan(30 * 1024);
		}

		private String text(String file) {
			return this.audience.get(file).body();
		}

		@Test
		void importsScriptsOfItsOwnVersionThatAreKeptForAYear() {
			String version = version(overlay(""));
			assertThat(imports(version, "overlay.js"))
				.containsExactlyInAnyOrder("duration.js", "output.js", "picture.js", "stream.js")
				.allSatisfy((script) -> assertThat(this.audience.get(version + script)).satisfies((file) -> {
					assertThat(file.status()).isEqualTo(200);
					assertThat(file.header("Cache-Control")).isEqualTo("max-age=31536000");
				}));
			assertThat(this.audience.get("/js/0123456789abcdef/stream.js").status()).isEqualTo(404);
		}

		private static String version(Page page) {
			return SCRIPT.matcher(page.body()).results().findFirst().orElseThrow().group(1);
		}

		private Set<String> imports(String version, String script) {
			Set<String> direct = IMPORT.matcher(text(version + script))
				.results()
				.map((found) -> found.group(1))
				.collect(Collectors.toSet());
			return Stream.concat(direct.stream(), direct.stream().flatMap((other) -> imports(version, other).stream()))
				.collect(Collectors.toSet());
		}

		@Test
		void looksAsItsOwnerAndItsAddressSay() {
			options(Map.of("overlay.look", "card", "overlay.theme", "light", "overlay.size", "80"));
			assertThat(overlay("").body()).contains("data-look=\"card\"", "data-theme=\"light\"",
					"data-hide-idle=\"true\"");
			assertThat(
					overlay("?look=lower-third&align=top-right&hide-idle=no&hide-after=7&motion=none&size=150").body())
				.contains("data-look=\"lower-third\"", "data-theme=\"light\"", "data-align=\"top-right\"",
						"data-hide-idle=\"false\"", "data-hide-after=\"7\"", "data-motion=\"none\"");
			assertThat(style("").body()).contains("--size: 0.80;");
			assertThat(style("?size=150").body()).contains("--size: 1.50;");
		}

		@Test
		void ignoresWhatIsNotPossible() {
			assertThat(overlay("?look=neon&size=9000&hide-after=x&theme=%22%3E").body()).contains("data-look=\"bar\"",
					"data-theme=\"dark\"", "data-hide-after=\"0\"");
			assertThat(style("?size=9000").body()).contains("--size: 1.00;");
		}

		@ParameterizedTest
		@ValueSource(strings = { "size=150%", "size=%zz", "align={top}", "hide-after=|", "theme=%E2%28" })
		void ignoresWhatCannotBeReadAtAll(String option) throws IOException {
			String address = "overlay?motion=fade&" + option + "&look=tower";
			assertThat(RawRequests.get(earshot, this.sharing.path(address))).startsWith("HTTP/1.1 200")
				.contains("data-look=\"tower\"", "data-theme=\"dark\"", "data-motion=\"fade\"");
			address = address.replaceFirst("overlay", "overlay.css") + "&size=80";
			assertThat(RawRequests.get(earshot, this.sharing.path(address))).startsWith("HTTP/1.1 200")
				.contains("--size: 0.80;");
		}

		@Test
		void itsPreviewIgnoresItToo() throws IOException {
			assertThat(RawRequests.get(earshot, "/share/preview/overlay?size=150%&look=tower",
					"Cookie: EARSHOT=" + this.sharing.owner().session()))
				.startsWith("HTTP/1.1 200")
				.contains("data-look=\"tower\"");
		}

		@Test
		void itsOwnersStyleIsAFileAndNothingElse() {
			options(Map.of("overlay.css", HARMFUL));
			Page style = style("");
			assertThat(style.body()).startsWith(":root { --size: 1.00; }").contains(HARMFUL);
			assertThat(style.header("Content-Type")).isEqualTo("text/css;charset=UTF-8");
			assertThat(style.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(overlay("").body()).doesNotContain("alert(1)");
		}

		@Test
		void nobodyElseBringsStyle() {
			assertThat(style("?css=p%7B%7D").body()).doesNotContain("p{}");
			assertThat(this.sharing.owner().get("/share/preview/overlay.css?css=p%7B%7D").body()).contains("p{}");
		}

		@Test
		void wordsStayWords() {
			earshot.spotify().listener().play(Catalogue.INVENTORY);
			await().untilAsserted(() -> {
				TestPolls.pollNow(earshot.program());
				assertThat(overlay("").body()).contains("(Parts I to IV)", "title=\"A Complete");
			});
		}

		@Test
		void hidesAtFirstWhereNothingPlays() {
			earshot.spotify().listener().stop();
			TestPolls.pollNow(earshot.program());
			await().untilAsserted(() -> {
				TestPolls.pollNow(earshot.program());
				assertThat(overlay("").body()).contains("class=\"away\"").doesNotContain("Harbor Lights, Low Tide</a>");
			});
			assertThat(overlay("?hide-idle=no").body()).contains(earshot.text("playback.nothing"))
				.doesNotContain("class=\"away\"");
		}

		@Test
		void tellsNobodyWhatWasHeardLast() {
			earshot.spotify().listener().stop();
			await().untilAsserted(() -> {
				TestPolls.pollNow(earshot.program());
				assertThat(overlay("").body()).contains("data-state=\"nothing\"").doesNotContain("Harbor Lights");
			});
		}

		@Test
		void theOwnerHasAPreviewThatNobodyElseMayFrame() {
			Page preview = this.sharing.owner().get("/share/preview/overlay?look=tower&css=p%7B%7D");
			assertThat(preview.body()).contains("data-look=\"tower\"", "/share/preview/live",
					"/share/preview/overlay.css?look=tower&amp;css=p%7B%7D");
			assertThat(preview.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
			assertThat(this.audience.get("/share/preview/overlay").status()).isEqualTo(302);
		}

		@Test
		void opensNothingWithoutItsLink() {
			this.sharing.revoke();
			assertThat(overlay("").status()).isEqualTo(404);
			assertThat(style("").status()).isEqualTo(404);
		}

		private void options(Map<String, String> texts) {
			this.sharing.change(LinkOptions.DEFAULTS.with(OptionReader.of(texts)), Output.OVERLAY);
		}

		private Page overlay(String query) {
			return this.audience.get(this.sharing.path("overlay") + query);
		}

		private Page style(String query) {
			return this.audience.get(this.sharing.path("overlay.css") + query);
		}

	}

	@Nested
	class TimeListened {

		private static final String OPTIONS = "card.listened=yes feed.listened=yes";

		private String path = "";

		@BeforeEach
		void open() {
			earshot.owner();
			this.path = share(OPTIONS);
			earshot.bean(Listeners.class).switchOn(earshot.account(), ZoneOffset.UTC, Instant.now());
			earshot.bean(RecentListening.class).forget(earshot.account());
		}

		@Test
		void isToldIfTheLinkSaysSo() {
			assertThat(get(this.path + "now.json").body())
				.contains("\"listened\":{\"todayMinutes\":0,\"weekMinutes\":0}");
			assertThat(get(this.path + "card.svg").body()).contains("0 min today");
		}

		@Test
		void isNotToldByOtherLinks() {
			String other = share("card.recent=no");
			assertThat(get(other + "now.json").body()).contains("\"state\"").doesNotContain("listened");
			assertThat(get(other + "card.svg?listened=yes").body()).doesNotContain("today");
		}

		@Test
		void isNotToldWhileTheLogIsOff() {
			earshot.bean(Listeners.class).switchOff(earshot.account(), Instant.now());
			assertThat(get(this.path + "now.json").body()).contains("\"state\"").doesNotContain("listened");
			assertThat(get(this.path + "card.svg").body()).doesNotContain("today");
		}

		@Test
		void isNotToldByALinkThatWasRevoked() {
			earshot.bean(ShareLinks.class)
				.of(earshot.account())
				.forEach((link) -> earshot.bean(ShareLinks.class).revoke(link));
			assertThat(get(this.path + "now.json").status()).isEqualTo(404);
			assertThat(get(this.path + "card.svg").body()).doesNotContain("today");
		}

		@Test
		void isNotSentAgainWhileItIsTheSame() {
			String tag = get(this.path + "now.json").header("ETag");
			assertThat(tag).endsWith("-0-0\"");
			assertThat(new Visitor(earshot.program().url(), "If-None-Match", tag).get(this.path + "now.json").status())
				.isEqualTo(304);
		}

		private String share(String options) {
			Map<String, String> texts = Stream.of(options.split(" "))
				.map((option) -> option.split("="))
				.collect(Collectors.toMap((option) -> option[0], (option) -> option[1]));
			Issued issued = earshot.bean(ShareLinks.class)
				.create(earshot.account(), "Minutes", Set.of(Output.CARD, Output.FEED),
						LinkOptions.DEFAULTS.with(OptionReader.of(texts)), null);
			return "/s/" + issued.token().value() + "/";
		}

		private Page get(String address) {
			return OutputsIntegrationTests.this.stranger.get(address);
		}

	}

}
