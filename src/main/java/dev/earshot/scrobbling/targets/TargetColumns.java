package dev.earshot.scrobbling.targets;

import dev.earshot.storage.EncryptedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the encrypted column of targets.
 */
@Configuration(proxyBeanMethods = false)
class TargetColumns {

	@Bean
	EncryptedColumn scrobbleTargetToken() {
		return EncryptedColumn.of("scrobble_target", "token", "account_id", "id");
	}

}
