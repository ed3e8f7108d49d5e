package dev.earshot.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.postgres.ConnectedNodes;
import dev.earshot.oauth.tokens.AccountLocks;
import dev.earshot.oauth.tokens.CachedTokens;
import dev.earshot.oauth.tokens.TokenRepository;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests tokens that two nodes share. The provider gives each refresh token once.
 */
class SharedTokensTests {

	private static final AccountId ACCOUNT = AccountId.random();

	private static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("spotify")
		.clientId("app")
		.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
		.tokenUri("http://127.0.0.1/api/token")
		.build();

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final AtomicInteger refreshes = new AtomicInteger();

	private volatile Instant now = Instant.now();

	private final InstantSource clock = () -> this.now;

	private final TokenNode one = new TokenNode("one");

	private final TokenNode other = new TokenNode("other");

	@BeforeEach
	void login() {
		this.nodes.jdbc()
			.sql("insert into account (id, spotify_id, role) values (:id, 'lanternfox', 'MEMBER')")
			.param("id", ACCOUNT.value())
			.update();
		this.one.login("access-0", "refresh-0");
	}

	private void expire() {
		this.now = this.now.plusSeconds(3600);
	}

	@Test
	void thatHaveExpiredAreRefreshedOnceForAllNodes() throws InterruptedException {
		this.other.access();
		expire();
		Stream<Callable<String>> needs = Stream.of(this.one::access, this.other::access, this.one::access,
				this.other::access, this.other::access);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			assertThat(executor.invokeAll(needs.toList())).extracting(Future::resultNow).containsOnly("access-1");
		}
		assertThat(this.refreshes).hasValue(1);
	}

	@Test
	void thatAProviderRejectsAreRefreshedOnceForAllNodes() {
		BearerToken rejected = new BearerToken(this.other.access());
		assertThat(this.one.insteadOf(rejected)).isEqualTo("access-1");
		assertThat(this.other.insteadOf(rejected)).isEqualTo("access-1");
		assertThat(this.refreshes).hasValue(1);
	}

	@Test
	void areNotRefreshedWithATokenThatWasReplacedWhileANodeHeardNothing() {
		this.other.access();
		this.nodes.interrupt("other");
		expire();
		this.one.access();
		expire();
		assertThat(this.other.access()).isEqualTo("access-2");
	}

	@Test
	void ofALoginCountOnAllNodesAtOnce() {
		this.other.access();
		this.one.login("access-9", "refresh-9");
		assertThat(this.other.access()).isEqualTo("access-9");
	}

	@Test
	void areNoLongerThereOnceAnotherNodeRemovedThem() {
		this.other.access();
		this.one.stored.remove(ACCOUNT);
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(this.other::access);
		assertThat(this.refreshes).hasValue(0);
	}

	@Test
	void areReadAgainByANodeThatMayHaveMissedTheirRemoval() {
		this.other.access();
		this.nodes.interrupt("other");
		this.one.stored.remove(ACCOUNT);
		this.nodes.reconnect("other");
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(this.other::access);
	}

	@Test
	void thatWereRemovedAreNotStoredAgainByARefresh() {
		OAuth2AuthorizedClient before = this.other.client();
		this.one.stored.remove(ACCOUNT);
		this.other.stored.saveRefreshed(before);
		assertThat(this.nodes.jdbc().sql("select * from oauth_token").query().listOfRows()).isEmpty();
	}

	@Test
	void ofALaterLoginAreNotOverwrittenByARefreshOfTheOnesBefore() {
		this.other.access();
		OAuth2AuthorizedClient before = this.other.client();
		this.nodes.interrupt("other");
		expire();
		this.one.login("access-9", "refresh-9");
		this.other.stored.saveRefreshed(before);
		assertThat(new TokenNode("third").access()).isEqualTo("access-9");
	}

	// A refresh token can be used once.
	private OAuth2AccessTokenResponse refresh(OAuth2RefreshTokenGrantRequest request) {
		int count = this.refreshes.incrementAndGet();
		if (!request.getRefreshToken().getTokenValue().equals("refresh-" + (count - 1))) {
			throw new OAuth2AuthorizationException(new OAuth2Error("invalid_grant"));
		}
		return OAuth2AccessTokenResponse.withToken("access-" + count)
			.tokenType(TokenType.BEARER)
			.expiresIn(Duration.between(Instant.now(), this.now.plusSeconds(3600)).toSeconds())
			.refreshToken("refresh-" + count)
			.build();
	}

	private final class TokenNode {

		private final AccountLocks locks;

		private final StoredTokens stored;

		private final AccessTokens tokens;

		private TokenNode(String name) {
			SharedTokensTests tests = SharedTokensTests.this;
			OAuthProviders providers = providers();
			this.locks = new AccountLocks(tests.nodes.locks(name));
			CachedTokens cached = new CachedTokens(
					new TokenRepository(tests.nodes.jdbc(), TestVault.open(), tests.nodes.messages(name)));
			this.stored = new StoredTokens(cached, providers, tests.clock, this.locks, mock(ScopeDowngradeGuard.class));
			this.tokens = new RefreshedTokens(manager(providers), providers, this.stored, tests.clock, this.locks);
			tests.nodes.listen(name, cached);
		}

		private static OAuthProviders providers() {
			OAuthProvider provider = mock();
			given(provider.id()).willReturn("spotify");
			given(provider.consentPeriod()).willReturn(Period.ofMonths(6));
			given(provider.refused(any())).willReturn(new SpotifyRefused(new LoginEnded()));
			OAuthProviders providers = mock();
			given(providers.ids()).willReturn(Set.of("spotify"));
			given(providers.get("spotify")).willReturn(provider);
			given(providers.isRegistered("spotify")).willReturn(true);
			given(providers.findByRegistrationId("spotify")).willReturn(REGISTRATION);
			return providers;
		}

		private OAuth2AuthorizedClientManager manager(OAuthProviders providers) {
			RefreshTokenOAuth2AuthorizedClientProvider refresh = new RefreshTokenOAuth2AuthorizedClientProvider();
			refresh.setAccessTokenResponseClient(SharedTokensTests.this::refresh);
			refresh.setClock(SharedTokensTests.this.clock.withZone(ZoneOffset.UTC));
			var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(providers, this.stored);
			manager.setAuthorizedClientProvider(refresh);
			manager.setAuthorizationSuccessHandler((client, _, _) -> this.stored.saveRefreshed(client));
			return manager;
		}

		private void login(String access, String refresh) {
			Instant issued = SharedTokensTests.this.now;
			this.stored.saveAuthorizedClient(
					new OAuth2AuthorizedClient(REGISTRATION, ACCOUNT.value(),
							new OAuth2AccessToken(TokenType.BEARER, access, issued, issued.plusSeconds(3600)),
							new OAuth2RefreshToken(refresh, null)),
					new TestingAuthenticationToken(ACCOUNT.value(), ""));
		}

		private OAuth2AuthorizedClient client() {
			return Objects.requireNonNull(this.stored.loadAuthorizedClient("spotify", ACCOUNT.value()));
		}

		private String access() {
			return this.tokens.of(ACCOUNT, "spotify").value();
		}

		private String insteadOf(BearerToken rejected) {
			return this.tokens.insteadOf(ACCOUNT, "spotify", rejected).value();
		}

	}

}
