package dev.earshot.storage.encryption;

import dev.earshot.storage.Vault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Creates the vault after checking that the key matches the database.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	Vault vault(VaultKey key, JdbcClient jdbc) {
		KeyCheckValue checkValue = new KeyCheckValue(jdbc);
		AesVault vault = new AesVault((key.exists() || checkValue.exists()) ? key.existing() : key.create());
		checkValue.verify(vault, key.origin());
		return vault;
	}

}
