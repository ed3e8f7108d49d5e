package dev.earshot.setup;

import dev.earshot.storage.EncryptedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the encrypted column of the setup code.
 */
@Configuration(proxyBeanMethods = false)
class SetupCodeColumn {

	@Bean
	EncryptedColumn setupCodeText() {
		return EncryptedColumn.of("setup_code", "code", "id");
	}

}
