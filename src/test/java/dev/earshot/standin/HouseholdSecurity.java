package dev.earshot.standin;

import java.util.Map;
import java.util.Objects;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * The beans of {@link HouseholdProvider}. No stereotype: Earshot's component scan must
 * not find it.
 */
@EnableWebSecurity
class HouseholdSecurity {

	@Bean
	@Order(1)
	SecurityFilterChain protocol(HttpSecurity http) {
		return http.oauth2AuthorizationServer((server) -> {
			http.securityMatcher(server.getEndpointsMatcher());
			server.oidc(HouseholdSecurity::tellNames);
		})
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.oauth2ResourceServer((userInfo) -> userInfo.jwt(Customizer.withDefaults()))
			.exceptionHandling(
					(exceptions) -> exceptions.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
			.build();
	}

	// Many providers leave the name out of the ID token.
	private static void tellNames(OidcConfigurer oidc) {
		oidc.userInfoEndpoint((userInfo) -> userInfo.userInfoMapper(HouseholdSecurity::named));
	}

	private static OidcUserInfo named(OidcUserInfoAuthenticationContext context) {
		String person = Objects.requireNonNull(context.getAuthorization()).getPrincipalName();
		return new OidcUserInfo(Map.of("sub", person, "name", HouseholdProvider.NAME));
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http) {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers(HouseholdClient.PATH, "/error")
				.permitAll()
				.anyRequest()
				.authenticated())
			.csrf((csrf) -> csrf.ignoringRequestMatchers(HouseholdClient.PATH))
			.formLogin(Customizer.withDefaults())
			.build();
	}

	@Bean
	UserDetailsService people() {
		return new InMemoryUserDetailsManager(User.withUsername(HouseholdProvider.PERSON)
			.password("{noop}" + HouseholdProvider.PASSWORD)
			.authorities("person")
			.build());
	}

	@Bean
	HouseholdClient client() {
		return new HouseholdClient();
	}

	@Bean
	ServletRegistrationBean<HouseholdClient.Page> clientPage(HouseholdClient client) {
		return new ServletRegistrationBean<>(new HouseholdClient.Page(client), HouseholdClient.PATH);
	}

	@Bean
	JWKSource<SecurityContext> keys() throws JOSEException {
		return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("household").generate()));
	}

	@Bean
	JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
		return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
	}

}
