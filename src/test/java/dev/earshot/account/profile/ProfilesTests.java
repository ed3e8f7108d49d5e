package dev.earshot.account.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import dev.earshot.ManualTime;
import dev.earshot.account.AccountConnected;
import dev.earshot.account.people.Accounts;
import dev.earshot.core.AccountId;
import dev.earshot.core.ImageHosts;
import dev.earshot.spotify.SpotifyIdentity;
import dev.earshot.spotify.SpotifyProfile;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.payload.CurrentUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

class ProfilesTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final ImageHosts HOSTS = ImageHosts.of("https://*.scdn.co");

	private static final CurrentUser USER = new CurrentUser("lanternfox", "account-1", null, null, null, null, null,
			null, null);

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-22T12:00:00Z"));

	private final SpotifyProfile spotify = mock(SpotifyProfile.class);

	private final Accounts accounts = mock(Accounts.class);

	private final Profiles profiles = new Profiles(this.spotify, this.accounts, HOSTS, this.time.ticker());

	@BeforeEach
	void answer() {
		given(this.spotify.me(ACCOUNT)).willReturn(USER);
	}

	@Test
	void areRequestedOnceByConcurrentReaders() {
		CountDownLatch answer = new CountDownLatch(1);
		given(this.spotify.me(ACCOUNT)).willAnswer((_) -> {
			answer.await();
			return USER;
		});
		CompletableFuture<CurrentUser> one = this.profiles.of(ACCOUNT);
		CompletableFuture<CurrentUser> another = this.profiles.of(ACCOUNT);
		answer.countDown();
		assertThat(one.join()).isSameAs(another.join());
		assertAsked(1);
	}

	@Test
	void areCachedForAMinute() {
		this.profiles.of(ACCOUNT).join();
		this.time.pass(Profiles.TIME_TO_LIVE.minusMillis(1));
		this.profiles.of(ACCOUNT).join();
		assertAsked(1);
		this.time.pass(Duration.ofMillis(1));
		this.profiles.of(ACCOUNT).join();
		assertAsked(2);
	}

	@Test
	void areStoredWhenRequested() {
		this.profiles.of(ACCOUNT).join();
		then(this.accounts).should().update(ACCOUNT, SpotifyIdentity.of(USER, HOSTS));
	}

	@Test
	void areShownThoughTheyCannotBeStored() {
		willThrow(new QueryTimeoutException("Not today")).given(this.accounts).update(any(), any());
		assertThat(this.profiles.of(ACCOUNT).join()).isEqualTo(USER);
	}

	@Test
	void areRequestedAgainAfterARefusal() {
		given(this.spotify.me(ACCOUNT)).willThrow(new SpotifyRefused(new Unreachable())).willReturn(USER);
		assertThatException().isThrownBy(this.profiles.of(ACCOUNT)::join).withCauseInstanceOf(SpotifyRefused.class);
		assertThat(this.profiles.of(ACCOUNT).join()).isEqualTo(USER);
	}

	@Test
	void areForgottenWhenSomebodyLogsInOrDisconnects() {
		this.profiles.of(ACCOUNT).join();
		this.profiles.on(new AccountConnected(ACCOUNT));
		this.profiles.of(ACCOUNT).join();
		this.profiles.forget(ACCOUNT);
		this.profiles.of(ACCOUNT).join();
		assertAsked(3);
	}

	@Test
	void areThereForOthersAfterOneCancels() {
		this.profiles.of(ACCOUNT).cancel(true);
		assertThat(this.profiles.of(ACCOUNT).join()).isEqualTo(USER);
		assertAsked(1);
	}

	private void assertAsked(int times) {
		then(this.spotify).should(times(times)).me(ACCOUNT);
	}

}
