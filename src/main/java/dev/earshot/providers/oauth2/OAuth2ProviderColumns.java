package dev.earshot.providers.oauth2;

import dev.earshot.storage.EncryptedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the encrypted column of OAuth 2 providers.
 */
@Configuration(proxyBeanMethods = false)
class OAuth2ProviderColumns {

	@Bean
	EncryptedColumn oauth2ClientSecret() {
		return EncryptedColumn.of("oauth2_provider", "client_secret", "id");
	}

}
