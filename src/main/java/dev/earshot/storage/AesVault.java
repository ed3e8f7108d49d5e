package dev.earshot.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * The vault over Spring Security's AES encryptor.
 */
class AesVault implements Vault {

	private static final String HMAC = "HmacSHA256";

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

	@Override
	public String sign(String storedKey, String text) {
		byte[] key = Base64.getDecoder().decode(decrypt(storedKey));
		byte[] signature = hmac(key).doFinal(text.getBytes(StandardCharsets.UTF_8));
		return Base64.getEncoder().encodeToString(signature);
	}

	private static Mac hmac(byte[] key) {
		try {
			Mac hmac = Mac.getInstance(HMAC);
			hmac.init(new SecretKeySpec(key, HMAC));
			return hmac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + HMAC, ex);
		}
	}

}
