package dev.earshot.links;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The filter chain for everything below {@code /s/}: no login, no session and no cookie.
 */
@Configuration(proxyBeanMethods = false)
class OutputSecurity {

	@Bean
	@Order(0)
	SecurityFilterChain outputFilterChain(HttpSecurity http) {
		// @formatter:off
		return http
			.securityMatcher("/s/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.addFilterAfter(new ReadOnlyFilter(), HeaderWriterFilter.class)
			.headers((headers) -> headers
				// Streaming software may show the overlay in a frame.
				.frameOptions((frames) -> frames.disable())
				.cacheControl((cache) -> cache.disable())
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
			.build();
		// @formatter:on
	}

}
