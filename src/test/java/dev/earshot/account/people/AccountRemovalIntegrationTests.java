package dev.earshot.account.people;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.earshot.Installation;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.StoredTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class AccountRemovalIntegrationTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void takesTheTokensAlongThoughItMeetsARefresh() throws InterruptedException, ExecutionException {
		earshot.owner();
		AccountId account = earshot.bean(Accounts.class).all().getFirst().id();
		AccessTokens tokens = earshot.bean(AccessTokens.class);
		BearerToken stale = tokens.of(account, "spotify");
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> refresh = executor.submit(() -> tokens.insteadOf(account, "spotify", stale));
			Future<?> disconnect = executor.submit(() -> earshot.bean(AccountRemoval.class).disconnect(account));
			disconnect.get();
			assertThat(refresh).satisfiesAnyOf(
					(first) -> assertThat(first).succeedsWithin(LONG)
						.isInstanceOf(BearerToken.class)
						.isNotEqualTo(stale),
					(late) -> assertThat(late).failsWithin(LONG)
						.withThrowableThat()
						.withMessageContaining("LoginEnded"));
		}
		assertThat(earshot.bean(StoredTokens.class).consent(account)).isEmpty();
	}

}
