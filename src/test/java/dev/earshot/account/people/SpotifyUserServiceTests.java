package dev.earshot.account.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.account.invitations.TestInvitations;
import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.OAuthIdentity;
import dev.earshot.oauth.OAuthProvider;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;

/**
 * Tests {@link SpotifyUserService} when several people log in for the first time at once:
 * on PostgreSQL each counts as the first until one is stored.
 */
class SpotifyUserServiceTests {

	private final JdbcClient jdbc = TestDatabase.POSTGRESQL.empty();

	private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);

	private final Accounts accounts = spy(new Accounts(this.jdbc, this.clock));

	private final OAuthProvider provider = mock();

	private final OAuthProviders providers = mock();

	@Test
	void admitsASecondFirstPersonAsMember() {
		logIn("first", SignUpPolicy.OPEN);
		willReturn(false).willCallRealMethod().given(this.accounts).hasOwner();
		logIn("second", SignUpPolicy.OPEN);
		assertThat(this.accounts.all()).extracting(Account::role).containsExactly(Role.OWNER, Role.MEMBER);
	}

	@Test
	void doesNotAdmitASecondFirstPersonWithoutAnInvitation() {
		logIn("first", SignUpPolicy.INVITE);
		willReturn(false).willCallRealMethod().given(this.accounts).hasOwner();
		assertThatExceptionOfType(NotAdmitted.class).isThrownBy(() -> logIn("second", SignUpPolicy.INVITE));
		assertThat(this.accounts.all()).hasSize(1);
	}

	@Test
	void findsTheAccountOfSomebodyWhoLogsInTwiceAtOnceByAnInvitation() {
		logIn("first", SignUpPolicy.INVITE);
		new Invitations(this.jdbc, this.clock).add("second");
		logIn("second", SignUpPolicy.INVITE);
		willReturn(Optional.empty()).willCallRealMethod().given(this.accounts).find(any(OAuthIdentity.class));
		logIn("second", SignUpPolicy.INVITE);
		assertThat(this.accounts.all()).hasSize(2);
	}

	private void logIn(String id, SignUpPolicy policy) {
		given(this.providers.get("there")).willReturn(this.provider);
		given(this.provider.identify(new BearerToken("token")))
			.willReturn(new OAuthIdentity(id, "account-" + id, null, null, null, null));
		OAuth2UserRequest request = mock();
		given(request.getAccessToken())
			.willReturn(new OAuth2AccessToken(TokenType.BEARER, "token", Instant.EPOCH, Instant.MAX));
		given(request.getClientRegistration()).willReturn(ClientRegistration.withRegistrationId("there")
			.clientId("earshot")
			.tokenUri("https://there.example.com/token")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.build());
		SignUp signUp = new SignUp(this.accounts, new Invitations(this.jdbc, this.clock),
				TestInvitations.presented(this.jdbc, this.clock),
				new AccountProperties(policy, Duration.ofDays(30), 10), (event) -> {
				});
		new SpotifyUserService(this.providers, signUp).loadUser(request);
	}

}
