package dev.earshot.bench.outputs;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Adds the plain approach to the whole program, open to everybody as the outputs are,
 * when a benchmark asks for it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(BenchOutputs.PROPERTY)
class BenchOutputs {

	static final String PROPERTY = "bench.outputs";

	@Bean
	@Order(0)
	SecurityFilterChain benchFilterChain(HttpSecurity http) {
		return http.securityMatcher("/bench/**")
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

}
