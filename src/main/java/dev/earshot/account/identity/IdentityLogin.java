package dev.earshot.account.identity;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.stereotype.Component;

/**
 * The part of the login that turns identities into accounts.
 */
@Component
public class IdentityLogin implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

	private final IdentityUserService users;

	private final PlainUserService plainUsers;

	private final IdentityAuthentication authentication;

	IdentityLogin(IdentityUserService users, PlainUserService plainUsers, IdentityAuthentication authentication) {
		this.users = users;
		this.plainUsers = plainUsers;
		this.authentication = authentication;
	}

	@Override
	public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
		login.userInfoEndpoint((userInfo) -> userInfo.oidcUserService(this.users).userService(this.plainUsers::load))
			.withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {

				@Override
				public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
					filter.setAuthenticationResultConverter(IdentityLogin.this.authentication);
					return filter;
				}

			});
	}

}
