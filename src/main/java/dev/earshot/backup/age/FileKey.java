package dev.earshot.backup.age;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import dev.earshot.backup.age.AgeException.Problem;

/**
 * The key of one file, which authenticates the header and encrypts the payload. The
 * header holds it, encrypted with the pass phrase.
 */
record FileKey(byte[] bytes) {

	static final int NONCE_BYTES = 12;

	private static final String SALT_PREFIX = "age-encryption.org/v1/scrypt";

	private static final int BYTES = 16;

	private static final int DERIVED_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	static FileKey create() {
		return new FileKey(random(BYTES));
	}

	static byte[] random(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

	/**
	 * Decrypts the key in a header and checks the header with it.
	 * @param header the header of the file
	 * @param passphrase the pass phrase
	 * @return the key
	 * @throws AgeException if the pass phrase is wrong or the header was changed
	 */
	static FileKey of(AgeHeader header, String passphrase) throws AgeException {
		byte[] wrappingKey = wrappingKey(passphrase, header.salt(), header.workFactor());
		FileKey key;
		try {
			key = new FileKey(
					cipher(Cipher.DECRYPT_MODE, wrappingKey, new byte[NONCE_BYTES]).doFinal(header.encryptedKey()));
		}
		catch (GeneralSecurityException ex) {
			throw new AgeException(Problem.WRONG_PASSPHRASE);
		}
		if (!MessageDigest.isEqual(header.code(), key.code(header))) {
			throw new AgeException(Problem.DAMAGED);
		}
		return key;
	}

	AgeHeader header(String passphrase, int workFactor) {
		byte[] salt = random(BYTES);
		byte[] wrappingKey = wrappingKey(passphrase, salt, workFactor);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, wrappingKey, new byte[NONCE_BYTES]).doFinal(this.bytes);
			AgeHeader header = new AgeHeader(salt, workFactor, encrypted, new byte[0]);
			return header.withCode(code(header));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key cannot be encrypted", ex);
		}
	}

	private static byte[] wrappingKey(String passphrase, byte[] salt, int workFactor) {
		byte[] prefix = SALT_PREFIX.getBytes(StandardCharsets.US_ASCII);
		byte[] prefixed = new byte[prefix.length + salt.length];
		System.arraycopy(prefix, 0, prefixed, 0, prefix.length);
		System.arraycopy(salt, 0, prefixed, prefix.length, salt.length);
		return Scrypt.derive(passphrase.getBytes(StandardCharsets.UTF_8), prefixed, workFactor, DERIVED_BYTES);
	}

	private byte[] code(AgeHeader header) {
		try {
			Mac hmac = Mac.getInstance("HmacSHA256");
			hmac.init(new SecretKeySpec(derive(new byte[0], "header"), "HmacSHA256"));
			return hmac.doFinal(header.authenticatedBytes());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is missing", ex);
		}
	}

	byte[] payloadKey(byte[] nonce) {
		return derive(nonce, "payload");
	}

	private byte[] derive(byte[] salt, String purpose) {
		try {
			HKDFParameterSpec.Builder extract = HKDFParameterSpec.ofExtract().addIKM(this.bytes);
			return KDF.getInstance("HKDF-SHA256")
				.deriveData(((salt.length > 0) ? extract.addSalt(salt) : extract)
					.thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), DERIVED_BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HKDF-SHA256 is missing", ex);
		}
	}

	static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
		cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
		return cipher;
	}

}
