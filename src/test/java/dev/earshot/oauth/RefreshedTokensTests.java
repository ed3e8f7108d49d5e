package dev.earshot.oauth;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.oauth.tokens.AccountLocks;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/**
 * Tests {@link RefreshedTokens} with a clock that advances whenever it is read, as every
 * request for a token does, and a provider that refuses once all have asked.
 */
class RefreshedTokensTests {

	private static final int ALL = 50;

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final BearerToken STALE = new BearerToken("stale");

	private final OAuth2AuthorizedClientManager manager = mock(OAuth2AuthorizedClientManager.class);

	private final OAuthProviders providers = mock(OAuthProviders.class);

	private final AtomicInteger seconds = new AtomicInteger();

	private final CountDownLatch allHaveAsked = new CountDownLatch(ALL);

	private final AccessTokens tokens = new RefreshedTokens(this.manager, this.providers, mock(StoredTokens.class),
			this::tick, new AccountLocks(TestNodes.onlyLocks()));

	private Instant tick() {
		Instant now = Instant.ofEpochSecond(this.seconds.incrementAndGet());
		this.allHaveAsked.countDown();
		return now;
	}

	@BeforeEach
	void refuseOnceAllHaveAsked() {
		OAuth2AuthorizationException failure = new OAuth2AuthorizationException(new OAuth2Error("server_error"));
		OAuth2AuthorizedClient stale = stale();
		OAuthProvider provider = mock(OAuthProvider.class);
		given(this.providers.isRegistered("spotify")).willReturn(true);
		given(this.providers.get("spotify")).willReturn(provider);
		given(provider.refused(failure)).willReturn(new SpotifyRefused(new Unavailable(503)));
		given(this.manager.authorize(any())).willReturn(stale).willAnswer((_) -> {
			assertThat(this.allHaveAsked.await(1, TimeUnit.MINUTES)).isTrue();
			throw failure;
		});
	}

	@Test
	void areNotAskedForAgainByThoseWhoWaitedForAFailure() throws InterruptedException {
		askAllAtOnce();
		then(this.manager).should(times(2)).authorize(any());
	}

	@Test
	void areAskedForAgainByWhoComesAfterAFailure() throws InterruptedException {
		askAllAtOnce();
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(() -> this.tokens.of(ACCOUNT, "spotify"));
		then(this.manager).should(times(3)).authorize(any());
	}

	@Test
	void areAskedForAgainAfterTheClockWasSetBack() throws InterruptedException {
		askAllAtOnce();
		this.seconds.addAndGet(-7200);
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(() -> this.tokens.of(ACCOUNT, "spotify"));
		then(this.manager).should(times(3)).authorize(any());
	}

	private void askAllAtOnce() throws InterruptedException {
		Callable<BearerToken> need = () -> this.tokens.insteadOf(ACCOUNT, "spotify", STALE);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<BearerToken>> answers = executor.invokeAll(Stream.generate(() -> need).limit(ALL).toList());
			assertThat(answers)
				.allSatisfy((answer) -> assertThat(answer.exceptionNow()).isInstanceOfSatisfying(SpotifyRefused.class,
						(refused) -> assertThat(refused.refusal()).isEqualTo(new Unavailable(503))));
		}
	}

	private static OAuth2AuthorizedClient stale() {
		OAuth2AuthorizedClient client = mock(OAuth2AuthorizedClient.class);
		given(client.getAccessToken()).willReturn(new OAuth2AccessToken(TokenType.BEARER, STALE.value(), null, null));
		return client;
	}

}
