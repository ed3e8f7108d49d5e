package dev.earshot.account.login;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * The security headers of every page: only own files, and Spotify's artwork.
 */
@Component
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

	private final String contentPolicy;

	PageHeaders(@Value("${earshot.spotify.image-hosts}") String imageHosts) {
		this.contentPolicy = String.join("; ", "default-src 'none'", "script-src 'self'", "style-src 'self'",
				"img-src 'self' " + imageHosts, "connect-src 'self'", "frame-src 'self'", "form-action 'self'",
				"base-uri 'none'", "frame-ancestors 'none'");
	}

	@Override
	public void customize(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(this.contentPolicy))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(
					(permissions) -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
	}

}
