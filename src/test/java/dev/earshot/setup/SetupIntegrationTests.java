package dev.earshot.setup;

import java.util.List;
import java.util.Optional;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.Registration;
import dev.earshot.standin.Person;
import dev.earshot.standin.StandInApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SetupIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	private static final String CLIENT_ID = StandInApp.CLIENT_ID;

	private Visitor local = new Visitor("");

	@BeforeEach
	void visit() {
		this.local = earshot.visitor();
		this.local.open("/setup");
	}

	@Test
	void isWhereEverybodyIsSentFirst() {
		assertThat(earshot.visitor().open("/").path()).isEqualTo("/setup");
		assertThat(earshot.visitor().open("/login").path()).isEqualTo("/setup");
		assertThat(earshot.visitor().open("/oauth2/authorization/spotify").path()).isEqualTo("/setup");
	}

	@Test
	void showsTheRedirectUriToRegister() {
		assertThat(this.local.open("/setup").body()).contains(earshot.program().url() + "/login/oauth2/code/spotify");
	}

	@Test
	void keepsCredentialsThatSpotifyAccepts() {
		Page page = register(CLIENT_ID, StandInApp.FIRST_SECRET);
		assertThat(page.body()).contains(CLIENT_ID).doesNotContain(StandInApp.FIRST_SECRET);
		assertThat(stored()).contains(new ClientCredentials(CLIENT_ID, StandInApp.FIRST_SECRET));
		assertThat(earshot.visitor().open("/").path()).isEqualTo("/login");
	}

	@Test
	void keepsNothingThatSpotifyCallsAWrongPair() {
		Page page = register(CLIENT_ID, "0".repeat(32));
		assertThat(page.body()).contains(earshot.text("refusal.credentials-refused")).doesNotContain("0".repeat(32));
		assertThat(stored()).isEmpty();
	}

	@Test
	void refusesMalformedValuesWithoutAskingSpotify() {
		Page page = register("not an id", "");
		assertThat(page.body()).contains("class=\"field-error\">A client ID has 32 characters");
		assertThat(earshot.spotify().calls("/api/token")).isZero();
		assertThat(stored()).isEmpty();
	}

	@Test
	void offersToSaveUncheckedWhenSpotifyIsOutOfReach() {
		earshot.spotify().unreachable();
		assertThat(register(CLIENT_ID, StandInApp.FIRST_SECRET).body()).contains("name=\"unchecked\"");
		assertThat(stored()).isEmpty();
	}

	@Test
	void savesUncheckedOnDemand() {
		earshot.spotify().unreachable();
		this.local.submit("/setup", "clientId", CLIENT_ID, "clientSecret", StandInApp.FIRST_SECRET, "unchecked",
				"true");
		assertThat(stored()).isPresent();
	}

	@Test
	void doesNotSaveAWrongPairUnchecked() {
		this.local.submit("/setup", "clientId", CLIENT_ID, "clientSecret", "0".repeat(32), "unchecked", "true");
		assertThat(stored()).isEmpty();
	}

	@Test
	void keepsTheOldSecretUntilTheNewOneIsChecked() {
		register(CLIENT_ID, StandInApp.FIRST_SECRET);
		register(CLIENT_ID, "0".repeat(32));
		assertThat(stored()).contains(new ClientCredentials(CLIENT_ID, StandInApp.FIRST_SECRET));
	}

	@Test
	void rotatesTheSecretWithoutLoggingAnybodyOut() {
		register(CLIENT_ID, StandInApp.FIRST_SECRET);
		Visitor owner = earshot.owner();
		owner.open("/setup");
		String rotated = earshot.spotify().app().rotateSecret();
		owner.submit("/setup", "clientId", CLIENT_ID, "clientSecret", rotated);
		assertThat(stored()).contains(new ClientCredentials(CLIENT_ID, rotated));
		assertThat(owner.get("/profile").status()).isEqualTo(200);
	}

	@Test
	void asksAVisitorFromAnotherMachineForTheCode() {
		Visitor remote = earshot.visitorFromElsewhere();
		assertThat(remote.open("/setup").path()).isEqualTo("/setup/code");
		assertThat(remote.post("/setup", "clientId", CLIENT_ID, "clientSecret", StandInApp.FIRST_SECRET))
			.extracting(Page::location)
			.asString()
			.endsWith("/setup/code");
		assertThat(stored()).isEmpty();
	}

	@Test
	void leavesNoSessionBehindThePagesOfAStranger() {
		Visitor remote = earshot.visitorFromElsewhere();
		remote.open("/setup");
		remote.submit("/setup");
		assertThat(remote.session()).isEmpty();
	}

	@Test
	void asksForTheCodeBehindAProxyOnTheSameMachine() {
		Visitor forwarded = new Visitor(earshot.program().url(), "X-Forwarded-For", "203.0.113.7");
		assertThat(forwarded.open("/setup").path()).isEqualTo("/setup/code");
	}

	@Test
	void refusesAWrongCode() {
		Visitor remote = earshot.visitorFromElsewhere();
		remote.open("/setup");
		assertThat(remote.submit("/setup/code", "code", "WRONG-CODE").path()).isEqualTo("/setup/code");
		assertThat(remote.open("/setup").path()).isEqualTo("/setup/code");
	}

	@Test
	void looksAtAHandfulOfCodesFromOneAddress(CapturedOutput log) {
		Visitor remote = Visitor.from("127.0.0.3", earshot.program().otherUrl());
		remote.open("/setup");
		for (int attempt = 0; attempt < SetupCodeAttempts.MAX_ATTEMPTS; attempt++) {
			assertThat(remote.post("/setup/code", "code", "WRONG-CODE").body()).contains("data-problem=\"wrong\"");
		}
		Page refused = remote.post("/setup/code", "code", code(log));
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Retry-After")).asLong().isBetween(540L, 600L);
		assertThat(refused.body()).contains("data-problem=\"tooMany\"");
		assertThat(remote.open("/setup").path()).isEqualTo("/setup/code");
	}

	@Test
	void endsWithTheFirstLoginForWhoeverEnteredTheCodeBefore(CapturedOutput log) {
		register(CLIENT_ID, StandInApp.FIRST_SECRET);
		Visitor remote = Visitor.from("127.0.0.4", earshot.program().otherUrl());
		remote.open("/setup");
		remote.submit("/setup/code", "code", code(log));
		earshot.owner();
		assertThat(remote.open("/setup").path()).isEqualTo("/setup/code");
		assertThat(remote.submit("/setup/code", "code", code(log)).path()).isEqualTo("/setup");
	}

	@Test
	void belongsToTheOwnerOnceThereIsOne() {
		register(CLIENT_ID, StandInApp.FIRST_SECRET);
		earshot.owner();
		assertThat(this.local.open("/setup").path()).isEqualTo("/setup/code");
		register(CLIENT_ID, earshot.spotify().app().rotateSecret());
		assertThat(stored()).contains(new ClientCredentials(CLIENT_ID, StandInApp.FIRST_SECRET));
	}

	@Test
	void opensToWhoeverReadsTheLog(CapturedOutput log) {
		register(CLIENT_ID, StandInApp.FIRST_SECRET);
		Visitor remote = earshot.visitorFromElsewhere();
		remote.open("/setup");
		assertThat(remote.submit("/setup/code", "code", code(log)).path()).isEqualTo("/setup");
	}

	@Test
	void isMendedWithTheCodeWhenTheOwnerCannotLogInAnyMore(CapturedOutput log) {
		register(CLIENT_ID, StandInApp.FIRST_SECRET);
		earshot.owner();
		String rotated = earshot.spotify().app().rotateSecret();
		Visitor lockedOut = earshot.visitor();
		assertThat(lockedOut.logIn(earshot.spotify(), Person.LANTERN_FOX).body()).contains("/setup");
		lockedOut.open("/setup");
		lockedOut.submit("/setup/code", "code", code(log));
		lockedOut.submit("/setup", "clientId", CLIENT_ID, "clientSecret", rotated);
		assertThat(lockedOut.logIn(earshot.spotify(), Person.LANTERN_FOX).path()).isEqualTo("/");
	}

	private static String code(CapturedOutput log) {
		earshot.bean(SetupCode.class).announce();
		return log.getAll().replaceAll("(?s).*Setup code: ([0-9A-Z-]+).*", "$1");
	}

	@Test
	void refusesAPostWithoutItsToken() {
		Page page = earshot.visitor().post("/setup", "clientId", CLIENT_ID, "clientSecret", StandInApp.FIRST_SECRET);
		assertThat(page.status()).isEqualTo(403);
		assertThat(stored()).isEmpty();
	}

	@Test
	void keepsEverySecretOutOfPagesLogAndFiles(CapturedOutput log) {
		String pages = register(CLIENT_ID, "0".repeat(32)).body() + register(CLIENT_ID, StandInApp.FIRST_SECRET).body();
		Visitor owner = earshot.owner();
		String rotated = earshot.spotify().app().rotateSecret();
		owner.open("/setup");
		pages += owner.submit("/setup", "clientId", CLIENT_ID, "clientSecret", rotated).body();
		earshot.spotify().tokens().expireAccessTokens();
		pages += owner.open("/profile").body() + owner.open("/").body();
		List<String> tokens = earshot.spotify().tokens().issued();
		assertThat(tokens).hasSizeGreaterThan(3);
		assertThat(pages + log.getAll() + earshot.files()).contains(CLIENT_ID)
			.doesNotContain(tokens)
			.doesNotContain(StandInApp.FIRST_SECRET, rotated, "0".repeat(32));
	}

	private Page register(String id, String secret) {
		return this.local.submit("/setup", "clientId", id, "clientSecret", secret);
	}

	private Optional<ClientCredentials> stored() {
		return earshot.bean(Setup.class).registration().map(Registration::credentials);
	}

}
