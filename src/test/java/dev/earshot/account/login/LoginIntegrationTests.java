package dev.earshot.account.login;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import dev.earshot.Installation;
import dev.earshot.RunningEarshot;
import dev.earshot.TemporaryFiles;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.account.pending.PendingLoginCookie;
import dev.earshot.oauth.OAuthMemory;
import dev.earshot.providers.oauth2.OAuth2Memory;
import dev.earshot.providers.oidc.OidcMemory;
import dev.earshot.standin.OAuth2StandIn;
import dev.earshot.standin.OpenIdStandIn;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Logging in, by everybody who may and everybody who may not.
 */
class LoginIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void asksForConsentWithStatePkceAndNoMoreScopesThanNeeded() {
		URI page = URI.create(earshot.visitor().startLogin());
		assertThat(page).hasParameter("state")
			.hasParameter("code_challenge_method", "S256")
			.hasParameter("redirect_uri", earshot.program().url() + "/login/oauth2/code/spotify")
			.hasParameter("scope", "user-read-playback-state user-read-recently-played user-top-read "
					+ "playlist-read-private playlist-read-collaborative");
	}

	@Test
	void showsTheOwnerTheAppAtSpotify() {
		Visitor owner = earshot.owner();
		assertThat(owner.open("/admin/providers").body()).contains("/admin/providers/spotify");
		assertThat(owner.open("/admin/providers/spotify").body()).contains("user-read-playback-state",
				earshot.program().url() + "/login/oauth2/code/spotify", earshot.text("spotifyApp.seats.used", 1, 5));
		assertThat(owner.submit("/admin/providers/spotify", "name", "Ears", "description", "At home").body())
			.contains("value=\"Ears\"", "value=\"At home\"");
	}

	@Test
	void saysWhatIsWrongWithTheRedirectUriOfAMobileApp() {
		Visitor owner = earshot.owner();
		assertThat(owner.open("/admin/providers/spotify?mobile=Music://x").body())
			.contains("data-broken=\"lower-case\"")
			.doesNotContain("data-fits", "data-broken=\"path\"");
		assertThat(owner.open("/admin/providers/spotify?mobile=my-app://callback").body()).contains("data-fits")
			.doesNotContain("data-broken");
	}

	@Test
	void letsTheFirstPersonInAsOwner() {
		Visitor visitor = earshot.visitor();
		Page page = visitor.logIn(earshot.spotify(), Person.LANTERN_FOX);
		assertThat(page).returns("/", Page::path).returns(200, Page::status);
		assertThat(visitor.get("/admin").status()).isEqualTo(200);
	}

	@Test
	void changesTheSessionId() {
		Visitor owner = earshot.owner();
		String before = owner.session();
		assertThat(before).isNotEmpty();
		owner.logIn(earshot.spotify(), Person.LANTERN_FOX);
		assertThat(owner.session()).isNotEmpty().isNotEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void isFinishedInAnyOfTheTabsItWasBegunIn(int tab) {
		Visitor visitor = earshot.visitor();
		List<String> tabs = List.of(visitor.startLogin(), visitor.startLogin(), visitor.startLogin());
		URI callback = earshot.spotify().approve(tabs.get(tab), Person.LANTERN_FOX);
		assertThat(visitor.get(Visitor.answer(callback)).location()).isEqualTo("/");
		assertThat(visitor.get("/profile").status()).isEqualTo(200);
	}

	@Test
	void isFinishedInOneTabAfterTheOther() {
		Visitor visitor = earshot.visitor();
		List<String> tabs = List.of(visitor.startLogin(), visitor.startLogin());
		for (String tab : tabs) {
			URI callback = earshot.spotify().approve(tab, Person.LANTERN_FOX);
			assertThat(visitor.get(Visitor.answer(callback)).location()).isEqualTo("/");
		}
	}

	@Test
	void leavesNothingBehindWhenItIsOnlyBegun() {
		Visitor visitor = earshot.visitor();
		visitor.open("/login");
		visitor.startLogin();
		assertThat(visitor.session()).isEmpty();
		assertThat(sessions()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/login?refused=state-mismatch", "/login/not-admitted", "/setup/code",
			"/login/oauth2/code/spotify?code=1&state=1", "/live", "/api/playback", "/admin", "/nowhere", "/error" })
	void leavesNoSessionBehindAPageForAStranger(String path) {
		Visitor visitor = new Visitor(earshot.program().url(), "Accept", "text/html");
		visitor.get(path);
		assertThat(visitor.session()).isEmpty();
		assertThat(sessions()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/login/finish", "/logout", "/setup", "/setup/code", "/playback/next",
			"/api/playback/next", "/admin/people/remove", "/nowhere" })
	void leavesNoSessionBehindARefusalForAStranger(String path) {
		Visitor visitor = earshot.visitor();
		visitor.post(path);
		visitor.open("/login");
		visitor.post(path);
		assertThat(sessions()).isZero();
	}

	@Test
	void takesTheFormOfAStrangerByTheTokenInTheirCookie() {
		Visitor visitor = earshot.visitorFromElsewhere();
		visitor.startLogin();
		visitor.open("/login");
		assertThat(visitor.post("/login/finish", "address", "x").location()).contains("refused=finish-address");
		visitor.forgetCsrfToken();
		assertThat(visitor.post("/login/finish", "address", "x").status()).isEqualTo(403);
	}

	@Test
	void leavesNoSessionBehindACodeThatSpotifyRefuses() {
		earshot.spotify().refuse("/api/token", "token-error-invalid-grant-code-invalid", 1);
		earshot.visitor().logIn(earshot.spotify(), Person.LANTERN_FOX);
		assertThat(sessions()).isZero();
	}

	@Test
	void leadsEachTabToThePageThatWasAskedForInIt() {
		Visitor visitor = new Visitor(earshot.program().url(), "Accept", "text/html");
		visitor.get("/profile");
		URI first = earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX);
		visitor.get("/share");
		URI second = earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX);
		assertThat(visitor.get(Visitor.answer(first)).location()).isEqualTo("/profile");
		assertThat(visitor.get(Visitor.answer(second)).location()).isEqualTo("/share");
		assertThat(visitor.logIn(earshot.spotify(), Person.LANTERN_FOX).path()).isEqualTo("/");
	}

	@Test
	void leadsToThePageThatWasAskedFor() {
		Visitor visitor = new Visitor(earshot.program().url(), "Accept", "text/html");
		visitor.get("/profile");
		assertThat(visitor.logIn(earshot.spotify(), Person.LANTERN_FOX).path()).isEqualTo("/profile");
	}

	@Test
	void doesNotLeadToAPictureThatTheBrowserAskedForByItself() {
		Visitor visitor = new Visitor(earshot.program().url(), "Accept", "image/png");
		visitor.get("/apple-touch-icon.png");
		assertThat(visitor.logIn(earshot.spotify(), Person.LANTERN_FOX).path()).isEqualTo("/");
	}

	@Test
	void staysOnTheAddressThatTheBrowserKnows() {
		Visitor visitor = earshot.visitor();
		URI callback = earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX);
		assertThat(visitor.get(Visitor.answer(callback)).location()).isEqualTo("/");
	}

	@Test
	void isNoneAtAnotherProvider() {
		assertThat(earshot.visitor().open("/oauth2/authorization/other").path()).isEqualTo("/login");
	}

	@Test
	void endsQuietlyWhereItHadEndedBefore() {
		assertThat(earshot.visitor().submit("/logout").path()).isEqualTo("/login");
	}

	@Test
	void setsAPolicyThatLetsPagesRunNothingButOurFiles() {
		assertThat(earshot.visitor().get("/login").header("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self'")
			.doesNotContain("unsafe");
	}

	@Test
	void saysThatThePersonRefused() {
		Visitor visitor = earshot.visitor();
		assertThat(visitor.open(Visitor.answer(earshot.spotify().deny(visitor.startLogin()))).body())
			.contains("data-refusal=\"access-denied\"");
	}

	@ParameterizedTest
	@CsvSource({ "server_error, unavailable", "temporarily_unavailable, unavailable", "invalid_scope, unexpected",
			"invalid_request, unexpected", "unauthorized_client, unexpected", "made_up, unexpected" })
	void saysWhatSpotifyAnsweredInsteadOfACode(String error, String refusal) {
		Visitor visitor = earshot.visitor();
		String denied = Visitor.answer(earshot.spotify().deny(visitor.startLogin()));
		assertThat(visitor.open(denied.replace("access_denied", error)).body())
			.contains("data-refusal=\"" + refusal + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?code=1&state=another", "?code=1", "?state=1", "" })
	void refusesAnAnswerThatIsNotToThisLogin(String query) {
		Visitor visitor = earshot.visitor();
		visitor.startLogin();
		assertThat(visitor.open("/login/oauth2/code/spotify" + query).body())
			.contains("data-refusal=\"state-mismatch\"");
		assertThat(earshot.spotify().redemptions()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "token-error-invalid-grant-code-expired, code-refused",
			"token-error-invalid-grant-code-invalid, code-refused",
			"token-error-invalid-grant-code-verifier, code-refused",
			"token-error-invalid-grant-redirect-uri, code-refused",
			"token-error-invalid-grant-no-description, code-refused", "token-error-invalid-client, credentials-refused",
			"token-error-invalid-client-secret, credentials-refused",
			"token-error-invalid-client-unknown-id, credentials-refused", "error-500, unavailable",
			"error-502, unavailable", "error-503, unavailable" })
	void saysWhyTheCodeWasNotExchanged(String sample, String refusal) {
		earshot.spotify().refuse("/api/token", sample, 1);
		assertThat(earshot.visitor().logIn(earshot.spotify(), Person.LANTERN_FOX).body())
			.contains("data-refusal=\"" + refusal + "\"");
	}

	@Test
	void saysThatSpotifyIsOutOfReach() {
		Visitor visitor = earshot.visitor();
		URI callback = earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX);
		earshot.spotify().unreachable();
		assertThat(visitor.open(Visitor.answer(callback)).body()).contains("data-refusal=\"unreachable\"");
	}

	@ParameterizedTest
	@CsvSource({ "error-403-not-allowlisted.json, not-registered", "error-403-not-allowlisted.txt, not-registered",
			"error-403-owner-premium.json, owner-needs-premium", "error-403-owner-premium.txt, owner-needs-premium",
			"error-503, unavailable" })
	void saysWhyTheProfileWasNotGiven(String sample, String refusal) {
		earshot.spotify().refuse("/me", sample, 1);
		Visitor visitor = earshot.visitor();
		assertThat(visitor.logIn(earshot.spotify(), Person.LANTERN_FOX).body())
			.contains("data-refusal=\"" + refusal + "\"");
		assertThat(visitor.open("/").path()).isEqualTo("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HEAD", "OPTIONS", "POST", "PUT" })
	void redeemsNoCodeByAnotherMethodThanGet(String method) {
		Visitor visitor = earshot.visitor();
		String answer = Visitor.answer(earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX));
		assertThat(visitor.request(method, answer).status()).isIn(403, 405);
		assertThat(earshot.spotify().redemptions()).isZero();
		assertThat(visitor.get(answer).location()).isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Purpose, prefetch", "Sec-Purpose, prefetch;prerender", "Purpose, prefetch", "X-Moz, prefetch",
			"X-Purpose, preview", "Sec-Fetch-Mode, cors", "Sec-Fetch-Mode, no-cors" })
	void redeemsNoCodeThatIsFetchedAheadOrByAScript(String header, String value) {
		Visitor visitor = earshot.visitor();
		String answer = Visitor.answer(earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX));
		assertThat(visitor.request("GET", answer, header, value)).returns(503, Page::status)
			.returns("", (page) -> page.header("Set-Cookie"));
		assertThat(earshot.spotify().redemptions()).isZero();
		assertThat(visitor.request("GET", answer, "Sec-Fetch-Mode", "navigate").location()).isEqualTo("/");
	}

	@Test
	void beginsOnlyWhereSomebodyOpensItsAddress() {
		Visitor visitor = earshot.visitor();
		assertThat(visitor.request("HEAD", "/oauth2/authorization/spotify").status()).isEqualTo(405);
		assertThat(visitor.request("GET", "/oauth2/authorization/spotify", "Sec-Purpose", "prefetch").status())
			.isEqualTo(503);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?code=1&state=2", "?error=access_denied&state=2", "?a=b&a=b&a=b" })
	void leadsWhoIsLoggedInToTheDashboardWhereTheCallbackIsOpenedAgain(String query) {
		assertThat(earshot.owner().get("/login/oauth2/code/spotify" + query).location()).isEqualTo("/");
	}

	@Test
	void leadsToTheDashboardWhereTheCallbackIsReloaded() {
		Visitor visitor = earshot.visitor();
		String answer = Visitor.answer(earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX));
		visitor.get(answer);
		assertThat(visitor.get(answer).location()).isEqualTo("/");
	}

	@Test
	void refusesACallbackWithMoreParametersThanTheServerReads() {
		String many = "?a=b" + "&a=b".repeat(1200);
		assertThat(earshot.visitor().open("/login/oauth2/code/spotify" + many).body())
			.contains("data-refusal=\"state-mismatch\"");
	}

	@Test
	void isFinishedByAPastedAddressWithMoreParametersThanTheServerReads() {
		Visitor remote = earshot.visitorFromElsewhere();
		URI callback = earshot.spotify().approve(remote.startLogin(), Person.LANTERN_FOX);
		remote.open("/login");
		String pasted = callback + "&a=b".repeat(3000);
		assertThat(remote.submit("/login/finish", "address", pasted).path()).isEqualTo("/");
	}

	@Test
	void takesACodeOnce() {
		Visitor visitor = earshot.visitor();
		String answer = Visitor.answer(earshot.spotify().approve(visitor.startLogin(), Person.LANTERN_FOX));
		visitor.open(answer);
		assertThat(earshot.visitor().open(answer).body()).contains("data-refusal=\"state-mismatch\"");
	}

	@Test
	void keepsStrangersOutAndTellsThemTheirId() {
		earshot.owner();
		Visitor visitor = earshot.visitor();
		Page page = visitor.logIn(earshot.spotify(), Person.SECOND_PERSON);
		assertThat(page.path()).isEqualTo("/login/not-admitted");
		assertThat(page.body()).contains(Person.SECOND_PERSON.id());
		assertThat(visitor.open("/").path()).isEqualTo("/login");
	}

	@Test
	void saysWhoStaysLoggedInWhereSomebodyElseIsNotAdmitted() {
		Visitor owner = earshot.owner();
		Page page = owner.logIn(earshot.spotify(), Person.SECOND_PERSON);
		assertThat(page.path()).isEqualTo("/login/not-admitted");
		assertThat(loggedIn(page)).contains(Person.LANTERN_FOX.name());
		assertThat(owner.get("/profile").body()).contains(Person.LANTERN_FOX.name());
	}

	@Test
	void saysWhoStaysLoggedInWhereAnotherLoginIsRefused() {
		Visitor owner = earshot.owner();
		String denied = Visitor.answer(earshot.spotify().deny(owner.startLogin()));
		assertThat(loggedIn(owner.open(denied))).contains(Person.LANTERN_FOX.name());
		assertThat(earshot.visitor().open("/login").body()).doesNotContain("data-logged-in");
	}

	@Test
	void admitsWhomTheOwnerInvited() {
		Visitor owner = earshot.owner();
		owner.open("/admin");
		owner.submit("/admin/invitations", "spotifyId", "https://open.spotify.com/user/secondperson?si=1");
		Visitor invited = earshot.visitor();
		assertThat(invited.logIn(earshot.spotify(), Person.SECOND_PERSON).path()).isEqualTo("/");
		assertThat(invited.get("/admin").status()).isEqualTo(403);
	}

	@Test
	void movesFromLocalhostToTheLoopbackAddressBeforeACookieIsSet() {
		Visitor visitor = new Visitor("http://localhost:" + earshot.program().port());
		Page page = visitor.get("/login?signed-out");
		assertThat(page.location()).isEqualTo(earshot.program().url() + "/login?signed-out");
		assertThat(visitor.session()).isEmpty();
	}

	@Test
	void survivesACookieThatIsNoneOfOurs() {
		Visitor visitor = new Visitor(earshot.program().url(), "Cookie", "EARSHOT=c2hvcnQ=");
		assertThat(visitor.get("/login").status()).isEqualTo(200);
	}

	@Test
	void explainsTheDetourOnlyToThoseWhoNeedIt() {
		assertThat(earshot.visitor().open("/login").body()).doesNotContain("/login/finish");
		assertThat(earshot.visitorFromElsewhere().open("/login").body()).contains("/login/finish");
	}

	@Test
	void isFinishedByThePastedAddress() {
		Visitor remote = earshot.visitorFromElsewhere();
		URI callback = earshot.spotify().approve(remote.startLogin(), Person.LANTERN_FOX);
		remote.open("/login");
		assertThat(remote.submit("/login/finish", "address", " " + callback + " ").path()).isEqualTo("/");
		assertThat(remote.get("/profile").status()).isEqualTo(200);
	}

	@Test
	void takesAPastedAddressOnce() {
		Visitor remote = earshot.visitorFromElsewhere();
		URI callback = earshot.spotify().approve(remote.startLogin(), Person.LANTERN_FOX);
		remote.open("/login");
		remote.submit("/login/finish", "address", callback.toString());
		assertThat(remote.submit("/login/finish", "address", callback.toString()).body())
			.contains("data-refusal=\"state-mismatch\"");
	}

	@Test
	void doesNotTakeAnAddressFromAnotherBrowser() {
		URI callback = earshot.spotify().approve(earshot.visitor().startLogin(), Person.LANTERN_FOX);
		Visitor remote = earshot.visitorFromElsewhere();
		remote.startLogin();
		remote.open("/login");
		assertThat(remote.submit("/login/finish", "address", callback.toString()).body())
			.contains("data-refusal=\"state-mismatch\"");
	}

	@Test
	void refusesAPastedAddressThatIsSomethingElseAndLosesNothing() {
		Visitor remote = earshot.visitorFromElsewhere();
		URI callback = earshot.spotify().approve(remote.startLogin(), Person.LANTERN_FOX);
		remote.open("/login");
		assertThat(remote.submit("/login/finish", "address", "https://example.org/").body())
			.contains("data-refusal=\"finish-address\"");
		assertThat(remote.submit("/login/finish", "address", callback.toString()).path()).isEqualTo("/");
	}

	@Test
	void showsNoReasonThatHasNoWords() {
		assertThat(earshot.visitor().open("/login?refused=made-up").body()).doesNotContain("made-up");
	}

	@Test
	void endsWithTheSession() {
		Visitor owner = earshot.owner();
		owner.open("/profile");
		assertThat(owner.submit("/logout").path()).isEqualTo("/login");
		assertThat(owner.open("/").path()).isEqualTo("/login");
	}

	@Test
	void goesOnWhereALogOutCarriesTheTokenOfAnotherLoginAndOffersAFreshButton() {
		Visitor owner = earshot.owner();
		owner.forgetCsrfToken();
		Page page = owner.submit("/logout");
		assertThat(page).returns("/profile", Page::path).returns(200, Page::status);
		assertThat(page.body()).contains(earshot.text("profile.stillSignedIn"));
		assertThat(owner.submit("/logout").body()).contains(earshot.text("login.signedOut"));
		assertThat(owner.open("/").path()).isEqualTo("/login");
	}

	@Test
	void isNotSaidToHaveEndedWhileItLasts() {
		assertThat(earshot.owner().open("/login?signed-out").body()).doesNotContain(earshot.text("login.signedOut"));
		assertThat(earshot.visitor().open("/login?signed-out").body()).contains(earshot.text("login.signedOut"));
	}

	@Test
	void answersStrangersOnAStreamPlainly() {
		assertThat(earshot.visitor().get("/live").status()).isEqualTo(401);
	}

	private static String loggedIn(Page page) {
		return page.body().split("data-logged-in")[1].split("</p>")[0];
	}

	private static long sessions() {
		return earshot.bean(JdbcClient.class).sql("select count(*) from spring_session").query(Long.class).single();
	}

	@Nested
	class PublicAddress {

		private static final String BUTTON = "href=\"/oauth2/authorization\"";

		private static SpotifyStandIn spotify;

		private static RunningEarshot earshot;

		@BeforeAll
		static void start() throws IOException {
			spotify = SpotifyStandIn.start();
			spotify.app().registerRedirectUri("https://earshot.example.com/login/oauth2/code/spotify");
			earshot = RunningEarshot.registered(spotify, TemporaryFiles.directory(),
					"earshot.public-url=https://earshot.example.com");
		}

		@AfterAll
		static void stop() {
			earshot.close();
			spotify.close();
		}

		@Test
		void isPossibleWhereAProxyHidesTheAddress() {
			Visitor visitor = new Visitor(earshot.url());
			assertThat(visitor.get("/login").body()).contains(BUTTON, "https://earshot.example.com/login?here",
					"proxy_set_header Host", "ProxyPreserveHost On");
			URI callback = spotify.approve(visitor.startLogin(), Person.LANTERN_FOX);
			assertThat(callback).hasHost("earshot.example.com");
			assertThat(visitor.get(Visitor.answer(callback)).location()).isEqualTo("/");
			assertThat(visitor.get("/profile").status()).isEqualTo(200);
		}

		@Test
		void isOfferedAtOnceToWhoeverHasFollowedTheLink() {
			Visitor visitor = new Visitor(earshot.url());
			assertThat(details(visitor.get("/login"))).doesNotContain("open");
			assertThat(details(visitor.get("/login?here"))).contains("open");
		}

		@ParameterizedTest
		@ValueSource(strings = { "earshot.example.com", "earshot.example.com, 10.0.0.2:8080",
				"inner, earshot.example.com:443" })
		void isAsEverWhereAForwardingHeaderTellsTheAddress(String hosts) {
			Visitor visitor = new Visitor(earshot.url(), "X-Forwarded-Host", hosts);
			assertThat(visitor.get("/login").body()).contains(BUTTON).doesNotContain("login?here");
		}

		private static String details(Page login) {
			return login.body().split("<details", 2)[1].split(">", 2)[0];
		}

	}

	@Nested
	class WithAnOpenIdProvider {

		private static final OpenIdStandIn provider = OpenIdStandIn.start();

		private Visitor owner = new Visitor("");

		private String id = "";

		@BeforeEach
		void enter() {
			provider.reset();
			this.owner = earshot.owner();
			this.id = enter("Home");
		}

		@AfterAll
		static void close() {
			provider.close();
		}

		@Test
		void isOfferedOnceTheOwnerHasEnteredIt() {
			assertThat(earshot.visitor().open("/login").body()).contains(earshot.text("login.with", "Home"));
			assertThat(this.owner.open("/admin/providers").body()).contains("Spotify", "Home", provider.issuer());
			assertThat(this.owner.open("/admin/providers/oidc/" + this.id).body())
				.contains(earshot.program().url() + "/login/oauth2/code/" + this.id, "RS256")
				.doesNotContain(OpenIdStandIn.SECRET);
			assertThat(earshot.files()).doesNotContain(OpenIdStandIn.SECRET);
		}

		@Test
		void isNotEnteredWithAWrongSecret() {
			assertThat(submit("Other", "wrong").body()).contains("data-refusal=\"provider-client\"");
			assertThat(earshot.visitor().open("/login").body()).doesNotContain(earshot.text("login.with", "Other"));
		}

		@Test
		void asksWhoSomebodyIsAndForNothingElse() {
			assertThat(URI.create(begin(earshot.visitor()))).hasParameter("state")
				.hasParameter("nonce")
				.hasParameter("code_challenge_method", "S256")
				.hasParameter("scope", "openid profile")
				.hasParameter("redirect_uri", earshot.program().url() + "/login/oauth2/code/" + this.id);
		}

		@Test
		void letsInWhoeverHasLinkedIt() {
			assertThat(link(this.owner, "fox").path()).isEqualTo("/profile");
			Visitor visitor = earshot.visitor();
			assertThat(logIn(visitor, "fox").location()).isEqualTo("/");
			assertThat(visitor.get("/admin").status()).isEqualTo(200);
		}

		@Test
		void letsThemInThoughSpotifyHasEndedTheirLoginOrIsDown() {
			link(this.owner, "fox");
			earshot.spotify().tokens().revoke(earshot.spotify().listener());
			earshot.spotify().unreachable();
			Visitor visitor = earshot.visitor();
			assertThat(logIn(visitor, "fox").location()).isEqualTo("/");
			assertThat(visitor.get("/share").status()).isEqualTo(200);
		}

		@Test
		void isLinkedAndNotLoggedInWithInTheAuditLog() {
			long logins = audited("account-connected");
			long links = audited("identity-linked");
			link(this.owner, "fox");
			assertThat(audited("account-connected")).isEqualTo(logins);
			assertThat(audited("identity-linked")).isEqualTo(links + 1);
		}

		// The page writes what waits in memory.
		private long audited(String action) {
			this.owner.open("/admin/audit");
			return earshot.bean(JdbcClient.class)
				.sql("select count(*) from audit_entry where action = :action")
				.param("action", action)
				.query(Long.class)
				.single();
		}

		@Test
		void keepsTheTokensOfSpotify() {
			link(this.owner, "fox");
			logIn(this.owner, "fox");
			assertThat(
					earshot.bean(JdbcClient.class).sql("select provider from oauth_token").query(String.class).list())
				.containsExactly("spotify");
		}

		@Test
		void keepsStrangersOut() {
			assertThat(logIn(earshot.visitor(), "stranger").location()).contains("refused=identity-unknown");
			assertThat(earshot.account()).isNotNull();
		}

		@Test
		void isLinkedByAFormOnly() {
			assertThat(this.owner.get("/profile/identities/link?provider=" + this.id).status()).isEqualTo(405);
			this.owner.forgetCsrfToken();
			assertThat(this.owner.post("/profile/identities/link", "provider", this.id).status()).isEqualTo(403);
		}

		@Test
		void isNotLinkedToWhoeverIsSignedInByThen() {
			String page = beginLink(this.owner);
			this.owner.open("/profile");
			this.owner.submit("/logout");
			assertThat(answer(this.owner, page, "fox").location()).contains("refused=link-signed-out");
			assertThat(logIn(earshot.visitor(), "fox").location()).contains("refused=identity-unknown");
		}

		@Test
		void isOfOnePersonOnly() {
			link(this.owner, "fox");
			Visitor member = member();
			assertThat(link(member, "fox").body()).contains("data-refusal=\"identity-taken\"");
			assertThat(member.get("/profile").status()).isEqualTo(200);
			assertThat(member.get("/admin/providers").status()).isEqualTo(403);
		}

		@Test
		void isLinkedOnlyAfterARecentLogin() {
			earshot.letLoginsGrowOld();
			this.owner.open("/profile");
			assertThat(this.owner.submit("/profile/identities/link", "provider", this.id).body())
				.contains("data-refusal=\"login-too-old\"");
			assertThat(this.owner.logIn(earshot.spotify(), Person.LANTERN_FOX).path()).isEqualTo("/profile");
			assertThat(link(this.owner, "fox").body()).contains("Name of fox");
		}

		@Test
		void isNotUnlinkedWhereItIsTheLastWayIn() {
			link(this.owner, "fox");
			forgetSpotify();
			this.owner.open("/profile");
			assertThat(this.owner.submit("/profile/identities/unlink", "issuer", provider.issuer()).body())
				.contains("data-refusal=\"last-way-in\"");
			assertThat(logIn(earshot.visitor(), "fox").location()).isEqualTo("/");
		}

		@Test
		void offersSpotifyToWhoeverHasNotConnectedIt() {
			link(this.owner, "fox");
			forgetSpotify();
			assertThat(this.owner.open("/").body()).contains(earshot.text("playback.unconnected"))
				.doesNotContain("data-refusal");
			String page = continuation(this.owner.post("/profile/identities/link", "provider", "spotify"));
			String callback = Visitor.answer(earshot.spotify().approve(page, Person.LANTERN_FOX));
			assertThat(this.owner.get(callback).location()).isEqualTo("/profile");
			assertThat(this.owner.open("/").body()).doesNotContain(earshot.text("playback.unconnected"));
			assertThat(this.owner.open("/admin/audit").body()).contains(earshot.text("audit.spotify-linked"));
		}

		@Test
		void isReadAgainAfterAFailedLogin() {
			link(this.owner, "fox");
			provider.publish("token_endpoint", provider.address("/moved"));
			provider.answer("/token", 404, "");
			assertThat(logIn(earshot.visitor(), "fox").location()).contains("refused=provider-unreadable");
			await().untilAsserted(() -> assertThat(earshot.bean(JdbcClient.class)
				.sql("select metadata from oidc_provider")
				.query(String.class)
				.single()).contains("/moved"));
		}

		@Test
		void saysThatItIsDown() {
			earshot.bean(JdbcClient.class)
				.sql("update oidc_provider set metadata = replace(metadata, :address, 'http://127.0.0.1:1/')")
				.param("address", provider.address("/token"))
				.update();
			OidcMemory.forget(earshot.program());
			assertThat(logIn(earshot.visitor(), "fox").location()).contains("refused=provider-unreachable");
		}

		@Test
		void isUnlinked() {
			link(this.owner, "fox");
			this.owner.submit("/profile/identities/unlink", "issuer", provider.issuer());
			assertThat(logIn(earshot.visitor(), "fox").location()).contains("refused=identity-unknown");
		}

		@Test
		void doesNotAnswerForAnother() {
			String other = enter("Other");
			Visitor visitor = earshot.visitor();
			String callback = Visitor.answer(provider.approve(begin(visitor), "fox"));
			int before = provider.calls("/token");
			assertThat(visitor.get(callback.replace(this.id, other)).location()).contains("refused=provider-mismatch");
			assertThat(visitor.get(callback).location()).contains("refused=state-mismatch");
			assertThat(provider.calls("/token")).isEqualTo(before);
		}

		@Test
		void doesNotAnswerInTheNameOfAnotherIssuer() {
			provider.respondWith("iss", "https://elsewhere.example.com");
			assertThat(logIn(earshot.visitor(), "fox").location()).contains("refused=provider-mismatch");
		}

		@Test
		void isNotBelievedWithTheNonceOfAnotherLogin() {
			provider.claim("nonce", "another");
			assertThat(logIn(earshot.visitor(), "fox").location()).contains("refused=state-mismatch");
		}

		@Test
		void isNotBelievedWithAForgedSignature() {
			provider.signWithUnpublishedKey();
			assertThat(logIn(earshot.visitor(), "fox").location()).contains("refused=id-token-wrong");
		}

		@Test
		void isBelievedWithAKeyThatReplacedTheFormerOne() {
			link(this.owner, "fox");
			provider.rotateKey();
			assertThat(logIn(earshot.visitor(), "fox").location()).isEqualTo("/");
		}

		@ParameterizedTest
		@CsvSource({ "503, '', provider-unavailable", "400, {\"error\":\"invalid_grant\"}, provider-code",
				"401, {\"error\":\"invalid_client\"}, provider-client", "200, <html>, provider-unreadable" })
		void saysWhyNobodyIsLetIn(int status, String body, String refusal) {
			provider.answer("/token", status, body);
			assertThat(logIn(earshot.visitor(), "fox").location()).contains("refused=" + refusal);
		}

		@ParameterizedTest
		@CsvSource({ "access_denied, provider-denied", "invalid_scope, provider-scope",
				"unauthorized_client, provider-grant", "temporarily_unavailable, provider-unavailable",
				"made_up, provider-error" })
		void saysWhatTheProviderAnsweredInsteadOfACode(String error, String refusal) {
			Visitor visitor = earshot.visitor();
			String callback = Visitor.answer(provider.deny(begin(visitor), error));
			assertThat(visitor.get(callback).location()).contains("refused=" + refusal);
		}

		@Test
		void offersItsLogoutOnceSomebodyHasLoggedOutHere() {
			link(this.owner, "fox");
			this.owner.open("/profile");
			assertThat(this.owner.submit("/logout").body()).contains(earshot.text("login.providerLogout.now", "Home"));
			String page = continuation(this.owner.post("/login/provider-logout"));
			assertThat(URI.create(page)).hasPath("/home/logout")
				.hasParameter("id_token_hint")
				.hasParameter("client_id", OpenIdStandIn.CLIENT_ID)
				.hasParameter("post_logout_redirect_uri", earshot.program().url() + "/login");
			assertThat(this.owner.open("/login").body())
				.doesNotContain(earshot.text("login.providerLogout.now", "Home"));
		}

		@Test
		void isNotRemovedIfItLocksOutMorePeopleThanTheOwnerWasTold() {
			Visitor member = member();
			link(member, "owl");
			earshot.bean(JdbcClient.class).sql("update account set spotify_id = null where role = 'MEMBER'").update();
			String path = "/admin/providers/oidc/" + this.id;
			assertThat(this.owner.open(path).body()).contains(earshot.text("oidc.remove.lockedOut", 1));
			assertThat(this.owner.submit(path + "/remove", "lockedOut", "0").body())
				.contains("data-refusal=\"provider-only-way-in\"");
			assertThat(this.owner.submit(path + "/remove", "lockedOut", "1").body())
				.contains(earshot.text("notice.provider-removed"));
		}

		@Test
		void isNotRemovedWhereItIsTheOnlyWayInOfTheOwner() {
			link(this.owner, "fox");
			forgetSpotify();
			this.owner.open("/admin/providers/oidc/" + this.id);
			assertThat(this.owner.submit("/admin/providers/oidc/" + this.id + "/remove", "lockedOut", "1").body())
				.contains("data-refusal=\"provider-needed\"");
		}

		@Test
		void tellsTheOwnerThatItWasRemovedBeforeASecretWasReplaced() {
			String path = "/admin/providers/oidc/" + this.id;
			this.owner.open(path);
			this.owner.submit(path + "/remove");
			Page page = this.owner.submit(path + "/secret", "clientSecret", OpenIdStandIn.SECRET);
			assertThat(page.path()).isEqualTo("/admin/providers");
			assertThat(page.body()).contains("data-refusal=\"provider-removed\"");
			assertThat(this.owner.submit(path + "/remove").body()).contains("data-refusal=\"provider-removed\"");
		}

		@Test
		void letsNobodyInOnceItIsRemoved() {
			link(this.owner, "fox");
			Visitor visitor = earshot.visitor();
			String page = begin(visitor);
			this.owner.open("/admin/providers/oidc/" + this.id);
			this.owner.submit("/admin/providers/oidc/" + this.id + "/remove", "lockedOut", "0");
			assertThat(answer(visitor, page, "fox").location()).contains("/login?refused=");
			assertThat(visitor.open("/oauth2/authorization/" + this.id).path()).isEqualTo("/login");
		}

		@Test
		void isKnownAfterARestart() {
			link(this.owner, "fox");
			earshot.restart();
			assertThat(logIn(earshot.visitor(), "fox").location()).isEqualTo("/");
		}

		private Visitor member() {
			this.owner.open("/admin");
			this.owner.submit("/admin/invitations", "spotifyId", Person.SECOND_PERSON.id());
			Visitor member = earshot.visitor();
			member.logIn(earshot.spotify(), Person.SECOND_PERSON);
			return member;
		}

		private static void forgetSpotify() {
			JdbcClient jdbc = earshot.bean(JdbcClient.class);
			jdbc.sql("update account set spotify_id = null, spotify_account_id = null").update();
			jdbc.sql("delete from oauth_token").update();
			OAuthMemory.forget(earshot.program());
		}

		private String enter(String name) {
			String page = submit(name, OpenIdStandIn.SECRET).path();
			return page.substring(page.lastIndexOf('/') + 1);
		}

		private Page submit(String name, String secret) {
			String form = this.owner.open("/admin/providers/oidc").body();
			String newId = form.replaceFirst("(?s).*value=\"(oidc-[a-z]{8})\".*", "$1");
			return this.owner.submit("/admin/providers/oidc", "id", newId, "name", name, "issuer", provider.issuer(),
					"clientId", OpenIdStandIn.CLIENT_ID, "clientSecret", secret);
		}

		private String begin(Visitor visitor) {
			return visitor.get("/oauth2/authorization/" + this.id).location();
		}

		private Page logIn(Visitor visitor, String subject) {
			return answer(visitor, begin(visitor), subject);
		}

		private String beginLink(Visitor person) {
			person.open("/profile");
			return continuation(person.post("/profile/identities/link", "provider", this.id));
		}

		private Page link(Visitor person, String subject) {
			Page answered = answer(person, beginLink(person), subject);
			return person.open(answered.location());
		}

		private static String continuation(Page page) {
			return page.header("Refresh").replaceFirst("^0; url=", "");
		}

		private static Page answer(Visitor visitor, String page, String subject) {
			return visitor.get(Visitor.answer(provider.approve(page, subject)));
		}

	}

	@Nested
	class WithAnOAuth2Provider {

		private static final OAuth2StandIn provider = OAuth2StandIn.start();

		private Visitor owner = new Visitor("");

		private String id = "";

		@BeforeEach
		void enter() {
			provider.reset();
			this.owner = earshot.owner();
			String page = submit(OAuth2StandIn.SECRET, "on").path();
			this.id = page.substring(page.lastIndexOf('/') + 1);
		}

		@AfterAll
		static void close() {
			provider.close();
		}

		@Test
		void isOfferedOnceTheOwnerHasEnteredIt() {
			assertThat(earshot.visitor().open("/login").body()).contains(earshot.text("login.with", "Hub"));
			assertThat(this.owner.open("/admin/providers/oauth2/" + this.id).body())
				.contains(earshot.program().url() + "/login/oauth2/code/" + this.id, provider.address("/me"))
				.doesNotContain(OAuth2StandIn.SECRET);
			assertThat(earshot.files()).doesNotContain(OAuth2StandIn.SECRET);
		}

		@Test
		void isNotEnteredWithAWrongSecretOrWithoutOne() {
			assertThat(submit("wrong", "on").body()).contains("data-refusal=\"provider-client\"");
			assertThat(submit("", "on").body()).contains(earshot.text("oauth2.clientSecret.invalid"));
		}

		@Test
		void letsInWhoeverHasLinkedIt() {
			assertThat(link(OAuth2StandIn.FOX).path()).isEqualTo("/profile");
			assertThat(this.owner.open("/profile").body()).contains("lantern-fox");
			Visitor visitor = earshot.visitor();
			assertThat(logIn(visitor, OAuth2StandIn.FOX).location()).isEqualTo("/");
			assertThat(visitor.get("/admin").status()).isEqualTo(200);
		}

		@Test
		void letsThemInWithoutPkceToo() {
			change("pkce", "off");
			assertThat(URI.create(begin(earshot.visitor()))).hasParameter("state").hasNoParameter("code_challenge");
			link(OAuth2StandIn.FOX);
			assertThat(logIn(earshot.visitor(), OAuth2StandIn.FOX).location()).isEqualTo("/");
		}

		@Test
		void keepsStrangersOut() {
			link(OAuth2StandIn.FOX);
			assertThat(logIn(earshot.visitor(), "7").location()).contains("refused=identity-unknown");
		}

		@Test
		void isTheEntryOfThePathThatIsChangedWhateverIdIsSent() {
			this.owner.open(changePath());
			Page page = this.owner.submit(changePath(), fields("oauth2-elsewher", "", "off", "/id"));
			assertThat(page.path()).isEqualTo("/admin/providers/oauth2/" + this.id);
			assertThat(page.body()).contains(earshot.text("oauth2.pkce.off"));
			assertThat(this.owner.get("/admin/providers/oauth2/oauth2-elsewher").status()).isEqualTo(404);
		}

		@Test
		void takesNobodyForAnotherOnceTheIdIsReadElsewhere() {
			link(OAuth2StandIn.FOX);
			change("idPath", "/plan/name");
			assertThat(logIn(earshot.visitor(), OAuth2StandIn.FOX).location()).contains("refused=identity-unknown");
		}

		@Test
		void isNotReadElsewhereIfThatLocksOutMorePeopleThanTheOwnerWasTold() {
			link(OAuth2StandIn.FOX);
			giveTheLinkToAMemberWithoutSpotify();
			assertThat(this.owner.open(changePath()).body()).contains(earshot.text("oauth2.change.lockedOut", 1));
			assertThat(change("idPath", "/plan/name").body()).contains("data-refusal=\"provider-only-way-in\"");
			assertThat(changeThoughItLocksOut("1").path()).isEqualTo("/admin/providers/oauth2/" + this.id);
			assertThat(logIn(earshot.visitor(), OAuth2StandIn.FOX).location()).contains("refused=identity-unknown");
		}

		private static void giveTheLinkToAMemberWithoutSpotify() {
			JdbcClient jdbc = earshot.bean(JdbcClient.class);
			jdbc.sql("insert into account (id, role) values ('owl', 'MEMBER')").update();
			jdbc.sql("update linked_identity set account_id = 'owl'").update();
		}

		@Test
		void isUnlinked() {
			link(OAuth2StandIn.FOX);
			this.owner.submit("/profile/identities/unlink", "issuer", provider.address("/me") + "#/id");
			assertThat(logIn(earshot.visitor(), OAuth2StandIn.FOX).location()).contains("refused=identity-unknown");
		}

		@ParameterizedTest
		@CsvSource({ "/token, 200, {\"error\":\"bad_verification_code\"}, provider-code",
				"/token, 400, {\"error\":\"redirect_uri_mismatch\"}, provider-redirect-uri",
				"/me, 200, {}, provider-no-id", "/me, 503, {}, provider-unavailable" })
		void saysWhyNobodyIsLetIn(String path, int status, String body, String refusal) {
			provider.answer(path, status, "application/json", body);
			assertThat(logIn(earshot.visitor(), OAuth2StandIn.FOX).location()).contains("refused=" + refusal);
		}

		@Test
		void explainsEachStepOfATrialLogin() {
			Page report = this.owner.open(answerTrial(OAuth2StandIn.FOX).location());
			assertThat(report.path()).isEqualTo("/admin/providers/oauth2/" + this.id);
			assertThat(report.body()).contains("data-trial=\"succeeded\"", "/plan/name", OAuth2StandIn.FOX,
					"lantern-fox");
			assertThat(logIn(earshot.visitor(), OAuth2StandIn.FOX).location()).contains("refused=identity-unknown");
		}

		@Test
		void keepsNoReportOfATrialLoginOnceItIsRemoved() {
			this.owner.open(answerTrial(OAuth2StandIn.FOX).location());
			assertThat(OAuth2Memory.hasReport(earshot.program(), this.id)).isTrue();
			this.owner.submit("/admin/providers/oauth2/" + this.id + "/remove");
			assertThat(OAuth2Memory.hasReport(earshot.program(), this.id)).isFalse();
		}

		@ParameterizedTest
		@CsvSource({ "/token, 400, {\"error\":\"invalid_grant\"}, token, provider-code",
				"/token, 200, <html>, token, provider-unreadable", "/me, 200, [], person, provider-no-id" })
		void saysWhichStepOfATrialLoginFailed(String path, int status, String body, String step, String refusal) {
			provider.answer(path, status, "application/json", body);
			assertThat(this.owner.open(answerTrial(OAuth2StandIn.FOX).location()).body())
				.contains("data-step=\"" + step + "\"", "data-refusal=\"" + refusal + "\"")
				.doesNotContain("data-trial=\"succeeded\"");
		}

		@Test
		void saysWhatTheProviderSentInsteadOfACode() {
			String callback = Visitor.answer(provider.deny(trial(), "access_denied"));
			assertThat(this.owner.open(callback).body()).contains("data-refusal=\"provider-denied\"", "access_denied")
				.doesNotContain("data-step=\"token\"");
		}

		@Test
		void finishesATrialLoginOnceAndForTheOwnerOnly() {
			String callback = Visitor.answer(provider.approve(trial(), OAuth2StandIn.FOX));
			assertThat(earshot.visitor().get(callback).location()).contains("refused=state-mismatch");
			String answer = this.owner.get(callback).location();
			assertThat(earshot.visitor().get(answer).location()).contains("/login");
			assertThat(provider.calls("/me")).isZero();
			this.owner.open(answer);
			this.owner.open(answer);
			assertThat(provider.calls("/me")).isOne();
		}

		private Page submit(String secret, String pkce) {
			String form = this.owner.open("/admin/providers/oauth2").body();
			String newId = form.replaceFirst("(?s).*value=\"(oauth2-[a-z]{8})\".*", "$1");
			return this.owner.submit("/admin/providers/oauth2", fields(newId, secret, pkce, "/id"));
		}

		private String changePath() {
			return "/admin/providers/oauth2/" + this.id + "/change";
		}

		private Page change(String name, String value) {
			this.owner.open(changePath());
			return this.owner.submit(changePath(),
					fields(this.id, "", name.equals("pkce") ? value : "on", name.equals("idPath") ? value : "/id"));
		}

		private Page changeThoughItLocksOut(String people) {
			return this.owner.submit(changePath() + "?lockedOut=" + people, fields(this.id, "", "on", "/plan/name"));
		}

		private static String[] fields(String id, String secret, String pkce, String idPath) {
			return new String[] { "id", id, "name", "Hub", "authorize", provider.address("/authorize"), "token",
					provider.address("/token"), "userInfo", provider.address("/me"), "idPath", idPath, "namePath",
					"/login", "scopes", "read:user", "clientId", OAuth2StandIn.CLIENT_ID, "clientSecret", secret,
					"authentication", "basic", "pkce", pkce };
		}

		private String begin(Visitor visitor) {
			return visitor.get("/oauth2/authorization/" + this.id).location();
		}

		private Page logIn(Visitor visitor, String person) {
			return visitor.get(Visitor.answer(provider.approve(begin(visitor), person)));
		}

		private Page link(String person) {
			this.owner.open("/profile");
			String page = this.owner.post("/profile/identities/link", "provider", this.id).header("Refresh");
			URI callback = provider.approve(page.replaceFirst("^0; url=", ""), person);
			return this.owner.open(this.owner.get(Visitor.answer(callback)).location());
		}

		private String trial() {
			this.owner.open("/admin/providers/oauth2/" + this.id);
			return this.owner.post("/admin/providers/oauth2/" + this.id + "/trial")
				.header("Refresh")
				.replaceFirst("^0; url=", "");
		}

		private Page answerTrial(String person) {
			return this.owner.get(Visitor.answer(provider.approve(trial(), person)));
		}

	}

	@Nested
	class MadeUpCodes {

		@TempDir
		private Path data;

		private SpotifyStandIn standIn;

		private RunningEarshot earshot;

		@BeforeEach
		void start() {
			this.standIn = SpotifyStandIn.start();
			this.earshot = RunningEarshot.registered(this.standIn, this.data, "earshot.account.login-attempts=3",
					"earshot.spotify.plan.strangers=6");
		}

		@AfterEach
		void stop() {
			this.earshot.close();
			this.standIn.close();
		}

		@Test
		void getFewAttemptsFromOneAddress() {
			for (int login = 0; login < 3; login++) {
				assertThat(bringMadeUpCode("127.0.0.5")).contains("refused=code-refused");
			}
			assertThat(bringMadeUpCode("127.0.0.5")).contains("refused=too-many-logins&until=");
			assertThat(this.standIn.calls("/api/token")).isEqualTo(3);
			assertThat(bringMadeUpCode("127.0.0.6")).contains("refused=code-refused");
		}

		@Test
		void getOneAttemptForEachLoginTheyBegin() {
			Visitor visitor = new Visitor(this.earshot.url());
			URI callback = this.standIn.approve(visitor.startLogin(), Person.LANTERN_FOX);
			Visitor copy = new Visitor(this.earshot.url(), "Cookie",
					PendingLoginCookie.NAME + "=" + visitor.cookie(PendingLoginCookie.NAME));
			assertThat(visitor.get(Visitor.answer(callback)).location()).isEqualTo("/");
			assertThat(copy.get(Visitor.answer(callback)).location()).contains("refused=code-refused");
			assertThat(this.standIn.calls("/api/token")).isEqualTo(1);
		}

		@Test
		void leaveCommandsAndTheLoginsOfMembersAlone() {
			Visitor owner = new Visitor(this.earshot.url());
			owner.logIn(this.standIn, Person.LANTERN_FOX);
			owner.turnOnControls(this.standIn, Person.LANTERN_FOX);
			for (int login = 0; login < 12; login++) {
				bringMadeUpCode((login % 2 == 0) ? "127.0.0.1" : "127.0.0." + (5 + login));
			}
			owner.open("/");
			assertThat(owner.postJson("/api/playback/pause", "{}").status()).isEqualTo(204);
			owner.submit("/logout");
			Page back = owner.get(Visitor.answer(this.standIn.approve(owner.startLogin(), Person.LANTERN_FOX)));
			assertThat(back.location()).isEqualTo("/");
		}

		private String bringMadeUpCode(String from) {
			Visitor stranger = Visitor.from(from, this.earshot.url());
			String callback = Visitor.answer(this.standIn.approve(stranger.startLogin(), Person.LANTERN_FOX));
			return stranger.get(callback.replaceAll("code=[^&]*", "code=made-up")).location();
		}

	}

}
