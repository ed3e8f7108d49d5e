package dev.earshot.storage.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.SecretKey;

import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * The first format of encrypted texts, without a context. Only
 * {@link EncryptionContextMigration} reads it.
 */
class UnboundFormat {

	private final BytesEncryptor encryptor;

	UnboundFormat(SecretKey key) {
		this.encryptor = AesGcmBytesEncryptor.withSecretKey(key).build();
	}

	String decrypt(String stored) {
		try {
			return new String(this.encryptor.decrypt(Base64.getDecoder().decode(stored)), StandardCharsets.UTF_8);
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("Not encrypted with this key", ex);
		}
	}

}
