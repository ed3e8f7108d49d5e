package dev.earshot.account.login;

import dev.earshot.account.identity.IdentityLogin;
import dev.earshot.account.pending.PendingLogins;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.stereotype.Component;

/**
 * The login: the authorization code flow with state and PKCE.
 */
@Component
class LoginConfigurer implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

	private final AuthorizationRequests requests;

	private final PendingLogins pendingLogins;

	private final CodeExchange exchange;

	private final IdentityLogin identities;

	private final LoginOutcome outcome;

	LoginConfigurer(AuthorizationRequests requests, PendingLogins pendingLogins, CodeExchange exchange,
			IdentityLogin identities, LoginOutcome outcome) {
		this.requests = requests;
		this.pendingLogins = pendingLogins;
		this.exchange = exchange;
		this.identities = identities;
		this.outcome = outcome;
	}

	@Override
	public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
		login.loginPage("/login")
			.authorizationEndpoint((authorization) -> authorization.authorizationRequestResolver(this.requests)
				.authorizationRequestRepository(this.pendingLogins))
			.tokenEndpoint((token) -> token.accessTokenResponseClient(this.exchange))
			.successHandler(this.outcome.success())
			.failureHandler(this.outcome.failures());
		this.identities.customize(login);
	}

}
