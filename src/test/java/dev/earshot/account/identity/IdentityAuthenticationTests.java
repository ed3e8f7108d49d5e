package dev.earshot.account.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.linking.LinkRefusal;
import dev.earshot.account.linking.LinkRefused;
import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.account.people.SignUp;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class IdentityAuthenticationTests {

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-29T09:00:00Z"));

	private final CyclicBarrier bothAreNew = new CyclicBarrier(2);

	private final AtomicInteger asked = new AtomicInteger();

	@Test
	void makesOneAccountOfSomebodyNewWhoLogsInTwiceAtOnce() throws Exception {
		DataSource source = TestDatabase.POSTGRESQL.source();
		IdentityAuthentication authentication = new IdentityAuthentication(links(source), mock());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<OAuth2AuthenticationToken> first = threads.submit(() -> authentication.convert(login()));
			Future<OAuth2AuthenticationToken> second = threads.submit(() -> authentication.convert(login()));
			assertThat(first.get().getName()).isEqualTo(second.get().getName());
		}
		assertThat(JdbcClient.create(source).sql("select * from account").query().listOfRows()).hasSize(1);
	}

	@Test
	void letsSomebodyInWhoseOtherLoginHasUsedUpTheInvitation() {
		IdentityLinks links = mock();
		given(links.signIn(any())).willThrow(new LinkRefused(LinkRefusal.IDENTITY_UNKNOWN))
			.willReturn(new AccountPrincipal(new AccountId("fox"), "ROLE_MEMBER"));
		assertThat(new IdentityAuthentication(links, mock()).convert(login()).getName()).isEqualTo("fox");
	}

	private IdentityLinks links(DataSource source) {
		TransactionOperations transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
		Identities identities = identities(JdbcClient.create(source));
		SignUp signUp = TestPeople.signUp(JdbcClient.create(source), SignUpPolicy.OPEN, CLOCK);
		return new IdentityLinks(identities, signUp, mock(), (_) -> {
		}) {

			@Override
			AccountPrincipal signIn(ProviderIdentity identity) {
				return transactions.execute((_) -> super.signIn(identity));
			}

		};
	}

	private Identities identities(JdbcClient jdbc) {
		return new Identities(jdbc, CLOCK) {

			@Override
			Optional<AccountId> account(ProviderIdentity identity) {
				Optional<AccountId> found = super.account(identity);
				waitForTheOther();
				return found;
			}

		};
	}

	private void waitForTheOther() {
		try {
			if (this.asked.incrementAndGet() <= 2) {
				this.bothAreNew.await(1, TimeUnit.MINUTES);
			}
		}
		catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static OAuth2LoginAuthenticationToken login() {
		ClientRegistration registration = ClientRegistration.withRegistrationId("oauth2-hub")
			.clientId("earshot")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("https://music.example.org/")
			.authorizationUri("https://hub.example.com/authorize")
			.tokenUri("https://hub.example.com/token")
			.build();
		PlainUser fox = new PlainUser(new ProviderIdentity("https://hub.example.com/me#/id", "1", "Fox"));
		return new OAuth2LoginAuthenticationToken(registration, mock(), fox, List.of(),
				new OAuth2AccessToken(TokenType.BEARER, "token", null, null));
	}

}
