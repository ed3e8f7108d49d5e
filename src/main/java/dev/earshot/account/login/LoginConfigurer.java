package dev.earshot.account.login;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.stereotype.Component;

/**
 * The login with Spotify: the authorization code flow with state and PKCE.
 */
@Component
class LoginConfigurer implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

	private final AuthorizationRequests requests;

	private final PendingLogins pendingLogins;

	private final CodeExchange exchange;

	private final LoginSuccess success;

	private final LoginFailures failures;

	LoginConfigurer(AuthorizationRequests requests, PendingLogins pendingLogins, CodeExchange exchange,
			LoginSuccess success, LoginFailures failures) {
		this.requests = requests;
		this.pendingLogins = pendingLogins;
		this.exchange = exchange;
		this.success = success;
		this.failures = failures;
	}

	@Override
	public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
		login.loginPage("/login")
			.authorizationEndpoint((authorization) -> authorization.authorizationRequestResolver(this.requests)
				.authorizationRequestRepository(this.pendingLogins))
			.tokenEndpoint((token) -> token.accessTokenResponseClient(this.exchange))
			.successHandler(this.success)
			.failureHandler(this.failures);
	}

}
