package dev.earshot.account.login;

import dev.earshot.account.people.Role;
import dev.earshot.account.session.CsrfTokens;
import dev.earshot.account.session.FormTokenDenied;
import dev.earshot.account.session.LogoutDenied;
import dev.earshot.account.session.SavedRequests;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The filter chain of everything but share links: public paths, the login and the logout.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] PUBLIC_PATHS = { "/login/**", "/setup/**", "/profile/disconnected", "/css/**",
			"/js/**", "/icon/**", "/favicon.ico", "/apple-touch-icon.png", "/robots.txt", "/actuator/health/**",
			"/error" };

	private static final String AUTHORIZATION = AuthorizationRequests.BASE_PATH;

	private static final String CALLBACK = "/login/oauth2/code/*";

	@Bean
	SecurityFilterChain filterChain(HttpSecurity http, LoginConfigurer login, LoginEntryPoint entryPoint,
			PageHeaders headers, SavedRequests savedRequests, CallbackCheck callbacks, CsrfTokens csrfTokens,
			LogoutDenied logoutDenied, FormTokenDenied formTokenDenied) {
		// @formatter:off
		return http
			.authorizeHttpRequests((requests) -> requests
				.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
				.requestMatchers(PUBLIC_PATHS).permitAll()
				.requestMatchers("/admin/**").hasRole(Role.OWNER.name())
				.anyRequest().authenticated())
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens))
			.oauth2Login(login)
			.addFilterBefore(new NavigationFilter(new OrRequestMatcher(path(AUTHORIZATION), path(AUTHORIZATION + "/*"), path(CALLBACK))), OAuth2AuthorizationRequestRedirectFilter.class)
			.addFilterBefore(new CallbackFilter(path(CALLBACK), callbacks), OAuth2LoginAuthenticationFilter.class)
			.logout((logout) -> logout.logoutSuccessUrl(LogoutDenied.SIGNED_OUT))
			.requestCache((cache) -> cache.requestCache(savedRequests))
			.exceptionHandling((exceptions) -> exceptions
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/live"))
				// sendError: the error controller answers programs with problem details.
				.defaultAuthenticationEntryPointFor((request, response, failure) -> response.sendError(HttpStatus.UNAUTHORIZED.value()),
						path("/api/**"))
				.defaultAuthenticationEntryPointFor(entryPoint, AnyRequestMatcher.INSTANCE)
				.defaultAccessDeniedHandlerFor(logoutDenied, path("/logout"))
				.defaultAccessDeniedHandlerFor(formTokenDenied, AnyRequestMatcher.INSTANCE))
			.headers(headers)
			.build();
		// @formatter:on
	}

	private static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

}
