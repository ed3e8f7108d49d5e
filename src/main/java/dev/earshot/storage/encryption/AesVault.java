package dev.earshot.storage.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;

/**
 * The vault over Java's own AES-GCM, because Spring Security's encryptors take no
 * associated data. A stored text is the number of its format, a point, and in base64 the
 * nonce, the encrypted bytes and the tag.
 */
public class AesVault implements Vault {

	/**
	 * What a text of this format begins with. Base64 has no point, so none of the first
	 * format, which had no number, looks like it.
	 */
	static final String FORMAT = "2.";

	private static final String AES = "AES/GCM/NoPadding";

	private static final String HMAC = "HmacSHA256";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final SecretKey key;

	public AesVault(SecretKey key) {
		this.key = key;
	}

	@Override
	public String encrypt(String secret, EncryptionContext context) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, context)
				.doFinal(secret.getBytes(StandardCharsets.UTF_8));
			byte[] stored = ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
			return FORMAT + Base64.getEncoder().encodeToString(stored);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + AES, ex);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, EncryptionContext context) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(AES);
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context.bytes());
		return cipher;
	}

	@Override
	public String decrypt(String stored, EncryptionContext context) {
		if (!stored.startsWith(FORMAT)) {
			throw new IllegalStateException("Not encrypted here");
		}
		try {
			return decrypt(ByteBuffer.wrap(Base64.getDecoder().decode(stored.substring(FORMAT.length()))), context);
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new IllegalStateException("Not encrypted under this key for this context", ex);
		}
	}

	private String decrypt(ByteBuffer stored, EncryptionContext context) throws GeneralSecurityException {
		byte[] nonce = new byte[NONCE_BYTES];
		byte[] encrypted = new byte[stored.remaining() - NONCE_BYTES];
		stored.get(nonce).get(encrypted);
		return new String(cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(encrypted), StandardCharsets.UTF_8);
	}

	@Override
	public String sign(String storedKey, EncryptionContext context, String text) {
		byte[] key = Base64.getDecoder().decode(decrypt(storedKey, context));
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
