package dev.earshot.account.login;

import dev.earshot.setup.TokenEndpoint;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.stereotype.Component;

/**
 * The login with Spotify: the authorization-code flow with state and PKCE, all exchanges
 * on the server. Who has logged in is found out by the {@code OAuth2UserService}.
 */
@Component
class Login implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

	private final AuthorizationRequests requests;

	private final PendingLogins pending;

	private final TokenEndpoint endpoint;

	private final LoginSuccess success;

	private final LoginFailures failures;

	Login(AuthorizationRequests requests, PendingLogins pending, TokenEndpoint endpoint, LoginSuccess success,
			LoginFailures failures) {
		this.requests = requests;
		this.pending = pending;
		this.endpoint = endpoint;
		this.success = success;
		this.failures = failures;
	}

	@Override
	public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
		RestClientAuthorizationCodeTokenResponseClient grant = new RestClientAuthorizationCodeTokenResponseClient();
		grant.setRestClient(this.endpoint.restClient());
		login.loginPage("/login")
			.authorizationEndpoint((authorization) -> authorization.authorizationRequestResolver(this.requests)
				.authorizationRequestRepository(this.pending))
			.tokenEndpoint((token) -> token.accessTokenResponseClient(grant))
			.successHandler(this.success)
			.failureHandler(this.failures);
	}

}
