package dev.earshot.providers.apaleo.registration;

import dev.earshot.storage.EncryptedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the encrypted column of client secrets for apaleo.
 */
@Configuration(proxyBeanMethods = false)
class ApaleoSecretColumns {

	@Bean
	EncryptedColumn apaleoClientSecret() {
		return EncryptedColumn.of("apaleo_secret", "client_secret", "id");
	}

}
