package dev.earshot.storage;

import javax.crypto.SecretKey;

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
		KeyProof proof = new KeyProof(jdbc);
		AesVault vault = new AesVault(key.exists() ? key.read() : firstKey(key, proof));
		proof.verify(vault, key.origin());
		return vault;
	}

	private SecretKey firstKey(VaultKey key, KeyProof proof) {
		if (proof.exists()) {
			throw new StorageUnusable(
					"The database holds encrypted secrets, but their key is missing: expected it in " + key.origin()
							+ ".",
					"Put the key file back from your backup, or start with an empty data directory and log in again.",
					null);
		}
		return key.create();
	}

}
