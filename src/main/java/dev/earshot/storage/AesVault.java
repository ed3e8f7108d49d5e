package dev.earshot.storage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.SecretKey;

import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * The vault over Spring Security's AES encryptor.
 */
class AesVault implements Vault {

	private final BytesEncryptor encryptor;

	AesVault(SecretKey key) {
		this.encryptor = AesGcmBytesEncryptor.withSecretKey(key).build();
	}

	@Override
	public String encrypt(String secret) {
		byte[] encrypted = this.encryptor.encrypt(secret.getBytes(StandardCharsets.UTF_8));
		return Base64.getEncoder().encodeToString(encrypted);
	}

	@Override
	public String decrypt(String stored) {
		try {
			byte[] encrypted = Base64.getDecoder().decode(stored);
			return new String(this.encryptor.decrypt(encrypted), StandardCharsets.UTF_8);
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("Not encrypted under this key", ex);
		}
	}

}
