package dev.earshot.storage.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.SecretKey;

import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * The first format of encrypted texts, which said nothing of what they are for. Nothing
 * but {@link EncryptionContextMigration} reads it, and nothing writes it any more.
 */
class UnboundFormat {

	private final BytesEncryptor encryptor;

	UnboundFormat(SecretKey key) {
		this.encryptor = AesGcmBytesEncryptor.withSecretKey(key).build();
	}

	/**
	 * Makes a text readable.
	 * @param stored the text as it was stored
	 * @return the secret
	 * @throws IllegalStateException if it was encrypted under another key or changed
	 * since
	 */
	String decrypt(String stored) {
		try {
			return new String(this.encryptor.decrypt(Base64.getDecoder().decode(stored)), StandardCharsets.UTF_8);
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("Not encrypted under this key", ex);
		}
	}

}
