package dev.earshot.account.login;

import java.io.IOException;

import dev.earshot.account.AccountConnected;
import dev.earshot.account.SignedIn;
import dev.earshot.account.people.AccountProperties;
import dev.earshot.setup.TokenEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * The login with Spotify: the authorization-code flow with state and PKCE, all exchanges
 * on the server.
 */
@Component
class Login implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

	private final AuthorizationRequests requests;

	private final TokenEndpoint endpoint;

	private final OAuth2UserService<OAuth2UserRequest, OAuth2User> users;

	private final LoginFailures failures;

	private final ApplicationEventPublisher events;

	private final PageMemory pages;

	private final AccountProperties properties;

	Login(AuthorizationRequests requests, TokenEndpoint endpoint,
			OAuth2UserService<OAuth2UserRequest, OAuth2User> users, LoginFailures failures,
			ApplicationEventPublisher events, PageMemory pages, AccountProperties properties) {
		this.requests = requests;
		this.endpoint = endpoint;
		this.users = users;
		this.failures = failures;
		this.events = events;
		this.pages = pages;
		this.properties = properties;
	}

	@Override
	public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
		RestClientAuthorizationCodeTokenResponseClient grant = new RestClientAuthorizationCodeTokenResponseClient();
		grant.setRestClient(this.endpoint.restClient());
		login.loginPage("/login")
			.authorizationEndpoint((authorization) -> authorization.authorizationRequestResolver(this.requests))
			.tokenEndpoint((token) -> token.accessTokenResponseClient(grant))
			.userInfoEndpoint((user) -> user.userService(this.users))
			.successHandler(this::succeeded)
			.failureHandler(this.failures);
	}

	private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException {
		if (authentication.getPrincipal() instanceof SignedIn person) {
			this.events.publishEvent(new AccountConnected(person.accountId()));
		}
		// A visit before the login is forgotten soon, one after it is not.
		request.getSession().setMaxInactiveInterval(Math.toIntExact(this.properties.sessionTimeout().toSeconds()));
		response.sendRedirect(this.pages.recall(request, response));
	}

}
