package dev.earshot.operations.metrics;

import java.util.Optional;
import java.util.function.Supplier;

import dev.earshot.account.AccountPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets the owner and whoever has the token read the figures.
 */
@Configuration(proxyBeanMethods = false)
class MetricsSecurity {

	private static final String OWNER = "ROLE_OWNER";

	private static final String BEARER = "Bearer ";

	private final MetricsProperties properties;

	MetricsSecurity(MetricsProperties properties) {
		this.properties = properties;
	}

	@Bean
	@Order(1)
	SecurityFilterChain metricsFilterChain(HttpSecurity http) {
		// @formatter:off
		return http
			.securityMatcher("/actuator/prometheus")
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(this::mayRead))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint((request, response, failure) -> {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
				response.sendError(HttpStatus.UNAUTHORIZED.value());
			}))
			.build();
		// @formatter:on
	}

	private AuthorizationResult mayRead(Supplier<? extends @Nullable Authentication> who,
			RequestAuthorizationContext context) {
		boolean isOwner = AccountPrincipal.current().filter((person) -> person.authority().equals(OWNER)).isPresent();
		return new AuthorizationDecision(isOwner || hasToken(context.getRequest()));
	}

	private boolean hasToken(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
			.filter((header) -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
			.map((header) -> header.substring(BEARER.length()).strip())
			.filter(this.properties::accepts)
			.isPresent();
	}

}
