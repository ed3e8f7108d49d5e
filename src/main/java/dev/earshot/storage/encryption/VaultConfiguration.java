package dev.earshot.storage.encryption;

import dev.earshot.storage.Vault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens the vault, once it is certain that the key fits what the database holds.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	Vault vault(VaultKey key, JdbcClient jdbc) {
		KeyCheckValue proof = new KeyCheckValue(jdbc);
		AesVault vault = new AesVault((key.exists() || proof.exists()) ? key.existing() : key.create());
		proof.verify(vault, key.origin());
		return vault;
	}

}
