package dev.earshot.storage.encryption;

import java.util.List;

import javax.crypto.SecretKey;

import dev.earshot.storage.EncryptedColumn;
import dev.earshot.storage.Vault;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Creates the vault after checking that the key matches the database, and after rotating
 * the key if a previous one is given.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	Vault vault(VaultKey key, JdbcClient jdbc, ObjectProvider<EncryptedColumn> columns,
			ObjectProvider<DatabaseUsers> users) {
		return open(key, jdbc, columns.orderedStream().toList(), users.getIfAvailable(() -> List::of));
	}

	static Vault open(VaultKey key, JdbcClient jdbc, List<EncryptedColumn> columns, DatabaseUsers users) {
		KeyCheckValue checkValue = new KeyCheckValue(jdbc);
		SecretKey previous = key.previous();
		if (previous != null && checkValue.exists()) {
			return rotated(key, previous, checkValue, new KeyRotation(jdbc, checkValue, columns, users));
		}
		checkValue.requireNoRotation();
		SecretKey current = (key.exists() || checkValue.exists()) ? key.existing() : key.create();
		checkValue.verify(new AesVault(current), key.origin());
		return new AesVault(current, previous);
	}

	private static Vault rotated(VaultKey key, SecretKey previous, KeyCheckValue checkValue, KeyRotation rotation) {
		AesVault before = new AesVault(previous);
		if (!key.isSuccessorOf(previous)) {
			checkValue.verify(before, VaultKey.PREVIOUS);
			key.create();
		}
		SecretKey current = key.existing();
		AesVault now = new AesVault(current);
		if (checkValue.fits(now)) {
			checkValue.forgetRotation();
		}
		else {
			checkValue.verify(before, VaultKey.PREVIOUS);
			rotation.run(before, now);
		}
		return new AesVault(current, previous);
	}

}
