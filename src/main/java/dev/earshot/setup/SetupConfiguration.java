package dev.earshot.setup;

import java.net.URI;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.web.PublicUrl;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * Determines the public URL: the configured one, or the loopback address with the port.
 */
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

	@Bean
	PublicUrl publicUrl(@Value("${earshot.public-url}") String given, @Value("${server.port}") int port) {
		return new PublicUrl(URI.create(StringUtils.hasText(given) ? given.strip() : "http://127.0.0.1:" + port));
	}

	@Bean
	RedirectUris redirectUris(PublicUrl publicUrl) {
		return publicUrl::redirectUri;
	}

}
