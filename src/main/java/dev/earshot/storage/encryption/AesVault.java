package dev.earshot.storage.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts with the JDK's AES-GCM, because the encryptors of Spring Security do not
 * accept associated data. A stored text consists of the format number, a dot, and the
 * Base64 of nonce, encrypted bytes and tag.
 */
public class AesVault implements Vault {

	// The first format had no prefix, and its Base64 contains no dot.
	static final String PREFIX = "2.";

	private static final String AES = "AES/GCM/NoPadding";

	private static final String HMAC = "HmacSHA256";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final SecretKey key;

	private final @Nullable SecretKey previous;

	public AesVault(SecretKey key) {
		this(key, null);
	}

	// The previous key decrypts only: the cookies of browsers.
	AesVault(SecretKey key, @Nullable SecretKey previous) {
		this.key = key;
		this.previous = previous;
	}

	@Override
	public String encrypt(String secret, EncryptionContext context) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, this.key, nonce, context)
				.doFinal(secret.getBytes(StandardCharsets.UTF_8));
			byte[] stored = ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
			return PREFIX + Base64.getEncoder().encodeToString(stored);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(AES + " is missing", ex);
		}
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonce, EncryptionContext context)
			throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(AES);
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context.bytes());
		return cipher;
	}

	@Override
	public String decrypt(String stored, EncryptionContext context) {
		if (!stored.startsWith(PREFIX)) {
			throw new IllegalStateException("Not an encrypted text of this format");
		}
		try {
			return decrypt(Base64.getDecoder().decode(stored.substring(PREFIX.length())), context);
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new IllegalStateException("Not encrypted with this key and context", ex);
		}
	}

	private String decrypt(byte[] stored, EncryptionContext context) throws GeneralSecurityException {
		try {
			return decrypt(ByteBuffer.wrap(stored), this.key, context);
		}
		catch (AEADBadTagException ex) {
			if (this.previous == null) {
				throw ex;
			}
			return decrypt(ByteBuffer.wrap(stored), this.previous, context);
		}
	}

	private static String decrypt(ByteBuffer stored, SecretKey key, EncryptionContext context)
			throws GeneralSecurityException {
		byte[] nonce = new byte[NONCE_BYTES];
		byte[] encrypted = new byte[stored.remaining() - NONCE_BYTES];
		stored.get(nonce).get(encrypted);
		return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(encrypted), StandardCharsets.UTF_8);
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
			throw new IllegalStateException(HMAC + " is missing", ex);
		}
	}

}
