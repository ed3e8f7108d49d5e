package dev.earshot.providers.oidc;

import dev.earshot.storage.EncryptedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the encrypted column of OpenID providers.
 */
@Configuration(proxyBeanMethods = false)
class OidcProviderColumns {

	@Bean
	EncryptedColumn oidcClientSecret() {
		return EncryptedColumn.of("oidc_provider", "client_secret", "id");
	}

}
