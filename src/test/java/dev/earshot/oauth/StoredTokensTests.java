package dev.earshot.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.oauth.tokens.AccountLocks;
import dev.earshot.oauth.tokens.CachedTokens;
import dev.earshot.oauth.tokens.TokenRepository;
import dev.earshot.standin.StandInApp;
import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.UnsteadyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class StoredTokensTests {

	private static final Instant LOGIN = Instant.parse("2026-11-21T12:00:00Z");

	private static final String SEE = "user-read-playback-state";

	private static final String CONTROL = "user-modify-playback-state";

	private final AtomicReference<Instant> now = new AtomicReference<>(LOGIN);

	private final InstantSource clock = this.now::get;

	private ClientRegistration registration = registration("first-app");

	private OAuth2AuthorizedClientProvider spotify = (_) -> null;

	private final AccountId account = AccountId.random();

	private CachedTokens cached = mock();

	private final OAuthProvider provider = mock();

	@ParameterizedTest
	@EnumSource
	void areReadAsTheyWereStored(TestDatabase database) {
		StoredTokens tokens = tokens(database.empty());
		login(tokens);
		OAuth2AuthorizedClient client = tokens.loadAuthorizedClient("spotify", this.account.value());
		assertThat(client).isNotNull();
		assertThat(client.getAccessToken().getTokenValue()).isEqualTo("access-1");
		assertThat(client.getAccessToken().getExpiresAt()).isEqualTo(LOGIN.plusSeconds(3600));
		assertThat(client.getRefreshToken()).extracting("tokenValue").isEqualTo("refresh-1");
	}

	@ParameterizedTest
	@EnumSource
	void areUnreadableInTheDatabase(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		login(tokens(jdbc));
		assertThat(jdbc.sql("select * from oauth_token").query().singleRow().toString()).doesNotContain("access-1",
				"refresh-1");
	}

	@ParameterizedTest
	@EnumSource
	void areIgnoredIfTheyWereMovedFromAnotherAccount(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		StoredTokens tokens = tokens(jdbc);
		login(tokens);
		jdbc.sql("insert into account (id, spotify_id, role) values ('thief', 'thief', 'MEMBER')").update();
		jdbc.sql("update oauth_token set account_id = 'thief'").update();
		assertThat(again(jdbc).<OAuth2AuthorizedClient>loadAuthorizedClient("spotify", "thief")).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void areIgnoredIfOneReplacesTheOther(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		StoredTokens tokens = tokens(jdbc);
		login(tokens);
		jdbc.sql("update oauth_token set access_token = refresh_token").update();
		assertThat(again(jdbc).<OAuth2AuthorizedClient>loadAuthorizedClient("spotify", this.account.value())).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void areStillThereIfAnEarlierVersionStoredThem(TestDatabase database) {
		this.registration = registration(StandInApp.CLIENT_ID);
		OAuth2AuthorizedClient client = tokens(database.used()).loadAuthorizedClient("spotify",
				OldInstallation.ACCOUNT);
		assertThat(client).isNotNull();
		assertThat(client.getAccessToken().getTokenValue()).startsWith("BQ");
		assertThat(client.getRefreshToken()).extracting("tokenValue").asString().startsWith("AQ");
	}

	@ParameterizedTest
	@EnumSource
	void keepTheDateOfTheLoginWhenRefreshed(TestDatabase database) {
		StoredTokens tokens = tokens(database.empty());
		login(tokens);
		this.now.set(LOGIN.plus(Duration.ofDays(30)));
		tokens.saveRefreshed(client("access-2"));
		assertThat(tokens.consent(this.account)).contains(new Consent(Set.of(SEE), LOGIN, Period.ofMonths(6)));
	}

	@ParameterizedTest
	@EnumSource
	void startAgainWithANewLogin(TestDatabase database) {
		StoredTokens tokens = tokens(database.empty());
		login(tokens);
		this.now.set(LOGIN.plus(Duration.ofDays(30)));
		tokens.saveAuthorizedClient(client("access-2"), person());
		assertThat(tokens.consent(this.account)).get().extracting(Consent::authorizedAt).isEqualTo(this.now.get());
	}

	@ParameterizedTest
	@EnumSource
	void areNotUsedForAnotherApp(TestDatabase database) {
		StoredTokens tokens = tokens(database.empty());
		login(tokens);
		this.registration = registration("second-app");
		assertThat(tokens.consent(this.account)).isEmpty();
		assertThat(tokens.<OAuth2AuthorizedClient>loadAuthorizedClient("spotify", this.account.value())).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void expireOnDemand(TestDatabase database) {
		StoredTokens tokens = tokens(database.empty());
		login(tokens);
		tokens.expireAccessToken(this.account, "spotify");
		OAuth2AuthorizedClient client = tokens.loadAuthorizedClient("spotify", this.account.value());
		assertThat(client).isNotNull();
		assertThat(client.getAccessToken().getExpiresAt()).isBefore(LOGIN.plusSeconds(1));
	}

	@ParameterizedTest
	@EnumSource
	void goOnWhileTheDatabaseIsOutOfReachAndAreStoredLater(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		StoredTokens tokens = tokens(unsteady.jdbc());
		login(tokens);
		unsteady.goAway();
		assertThat(access(tokens)).isEqualTo("access-1");
		tokens.saveRefreshed(client("access-2"));
		assertThat(access(tokens)).isEqualTo("access-2");
		unsteady.comeBack();
		this.cached.flush();
		assertThat(access(again(unsteady.jdbc()))).isEqualTo("access-2");
	}

	@Test
	void expireAlsoWhileTheDatabaseIsOutOfReach() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		StoredTokens tokens = tokens(unsteady.jdbc());
		login(tokens);
		unsteady.goAway();
		tokens.expireAccessToken(this.account, "spotify");
		OAuth2AuthorizedClient client = tokens.loadAuthorizedClient("spotify", this.account.value());
		assertThat(client).isNotNull();
		assertThat(client.getAccessToken().getExpiresAt()).isBefore(LOGIN);
	}

	@Test
	void failALoginThatCannotBeStored() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		StoredTokens tokens = tokens(unsteady.jdbc());
		unsteady.goAway();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> login(tokens));
	}

	@Test
	void doNotComeBackFromMemoryOnceTheyAreRemoved() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		StoredTokens tokens = refreshedMeanwhile(unsteady);
		tokens.remove(this.account);
		this.cached.flush();
		assertThat(tokens.<OAuth2AuthorizedClient>loadAuthorizedClient("spotify", this.account.value())).isNull();
	}

	@Test
	void areGoneIfAnotherNodeRemovedThemWhileTheyWaited() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		StoredTokens tokens = refreshedMeanwhile(unsteady);
		unsteady.jdbc().sql("delete from oauth_token").update();
		this.cached.flush();
		assertThat(tokens.<OAuth2AuthorizedClient>loadAuthorizedClient("spotify", this.account.value())).isNull();
	}

	@Test
	void giveWayToALoginAtAnotherNodeWhileTheyWaited() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		StoredTokens tokens = refreshedMeanwhile(unsteady);
		this.now.set(LOGIN.plusSeconds(60));
		again(unsteady.jdbc()).saveAuthorizedClient(client("access-3"), person());
		this.cached.flush();
		assertThat(access(tokens)).isEqualTo("access-3");
	}

	@ParameterizedTest
	@EnumSource
	void areRevokedOnceTheyAreRemoved(TestDatabase database) {
		StoredTokens tokens = tokens(database.empty());
		login(tokens);
		tokens.remove(this.account);
		tokens.remove(this.account);
		then(this.provider).should().revoke(any());
	}

	@ParameterizedTest
	@EnumSource
	void areRevokedTogetherWithEverybodyElses(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		login(tokens(jdbc));
		jdbc.sql("insert into account (id, spotify_id, role) values ('owl', 'owl', 'MEMBER')").update();
		StoredTokens tokens = again(jdbc);
		tokens.replace(new OAuth2AuthorizedClient(this.registration, "owl", client("access-2").getAccessToken(), null));
		tokens.revokeAll("spotify");
		then(this.provider).should().revoke(argThat((all) -> all.size() == 2));
		assertThat(tokens.<OAuth2AuthorizedClient>loadAuthorizedClient("spotify", this.account.value())).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void areRevokedOnceOthersAreStoredInTheirPlace(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		StoredTokens tokens = tokens(jdbc);
		tokens.saveAuthorizedClient(client("access-1", SEE, CONTROL), person());
		tokens.replace(client("access-2", SEE));
		assertThat(access(again(jdbc))).isEqualTo("access-2");
		then(this.provider).should().revoke(any());
	}

	@ParameterizedTest
	@EnumSource
	void areNotRevokedIfOthersCannotBeStored(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		StoredTokens tokens = tokens(unsteady.jdbc());
		login(tokens);
		unsteady.goAway();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> tokens.replace(client("access-2")));
		assertThat(access(tokens)).isEqualTo("access-1");
		then(this.provider).should(never()).revoke(any());
	}

	@Test
	void areNotRevokedWhenTheProviderHasEndedThem() {
		StoredTokens tokens = tokens(TestDatabase.SQLITE.empty());
		login(tokens);
		tokens.removeAuthorizedClient("spotify", this.account.value());
		then(this.provider).should(never()).revoke(any());
	}

	@ParameterizedTest
	@EnumSource
	void areKeptAndRefreshedIfTheyAllowMoreThanANewLogin(TestDatabase database) {
		this.spotify = (_) -> client("refreshed", SEE, CONTROL);
		assertThat(afterALoginThatAllowsLess(database)).isEqualTo("refreshed");
	}

	@ParameterizedTest
	@EnumSource
	void areReplacedByANewLoginIfSpotifyNoLongerAcceptsThem(TestDatabase database) {
		this.spotify = (_) -> {
			throw new OAuth2AuthorizationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT));
		};
		assertThat(afterALoginThatAllowsLess(database)).isEqualTo("access-2");
	}

	@ParameterizedTest
	@EnumSource
	void areReplacedByANewLoginIfTheyNoLongerAllowMore(TestDatabase database) {
		this.spotify = (_) -> client("refreshed", SEE);
		assertThat(afterALoginThatAllowsLess(database)).isEqualTo("access-2");
	}

	private String afterALoginThatAllowsLess(TestDatabase database) {
		StoredTokens tokens = tokens(database.empty());
		tokens.saveAuthorizedClient(client("access-1", SEE, CONTROL), person());
		tokens.saveAuthorizedClient(client("access-2", SEE), person());
		OAuth2AuthorizedClient stored = tokens.loadAuthorizedClient("spotify", this.account.value());
		assertThat(stored).isNotNull();
		return stored.getAccessToken().getTokenValue();
	}

	private void login(StoredTokens tokens) {
		tokens.saveAuthorizedClient(client("access-1"), person());
	}

	private StoredTokens tokens(JdbcClient jdbc) {
		jdbc.sql("insert into account (id, spotify_id, role) values (:id, 'lanternfox', 'MEMBER')")
			.param("id", this.account.value())
			.update();
		this.cached = cached(jdbc);
		return tokens(this.cached);
	}

	private static CachedTokens cached(JdbcClient jdbc) {
		return new CachedTokens(new TokenRepository(jdbc, TestVault.open(), TestNodes.messages()));
	}

	// Tokens that wait, of a database that is there again.
	private StoredTokens refreshedMeanwhile(UnsteadyDatabase unsteady) {
		StoredTokens tokens = tokens(unsteady.jdbc());
		login(tokens);
		unsteady.goAway();
		tokens.saveRefreshed(client("access-2"));
		unsteady.comeBack();
		return tokens;
	}

	private StoredTokens again(JdbcClient jdbc) {
		return tokens(cached(jdbc));
	}

	private StoredTokens tokens(CachedTokens cached) {
		return new StoredTokens(cached, providers(), this.clock, new AccountLocks(TestNodes.onlyLocks()),
				new ScopeDowngradeGuard((context) -> this.spotify.authorize(context), this.clock));
	}

	private OAuthProviders providers() {
		OAuthProvider provider = this.provider;
		given(provider.id()).willReturn("spotify");
		given(provider.consentPeriod()).willReturn(Period.ofMonths(6));
		OAuthProviders providers = mock();
		given(providers.ids()).willReturn(Set.of("spotify"));
		given(providers.login()).willReturn(provider);
		given(providers.get("spotify")).willReturn(provider);
		given(providers.findByRegistrationId("spotify")).willAnswer((_) -> this.registration);
		return providers;
	}

	private String access(StoredTokens tokens) {
		OAuth2AuthorizedClient client = tokens.loadAuthorizedClient("spotify", this.account.value());
		assertThat(client).isNotNull();
		return client.getAccessToken().getTokenValue();
	}

	private TestingAuthenticationToken person() {
		return new TestingAuthenticationToken(this.account.value(), "");
	}

	private OAuth2AuthorizedClient client(String access) {
		return client(access, SEE);
	}

	private OAuth2AuthorizedClient client(String access, String... scopes) {
		Instant issued = this.now.get();
		return new OAuth2AuthorizedClient(this.registration, this.account.value(),
				new OAuth2AccessToken(TokenType.BEARER, access, issued, issued.plusSeconds(3600), Set.of(scopes)),
				new OAuth2RefreshToken("refresh-1", null));
	}

	private static ClientRegistration registration(String clientId) {
		return ClientRegistration.withRegistrationId("spotify")
			.clientId(clientId)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri("http://127.0.0.1/api/token")
			.build();
	}

}
