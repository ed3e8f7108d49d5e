package dev.earshot.storage;

import java.util.Arrays;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import dev.earshot.storage.encryption.AesVault;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real vault under a key that is worth nothing.
 */
public final class TestVault {

	/** The key as it is given to a program. */
	public static final String KEY = "01".repeat(32);

	private TestVault() {
	}

	public static Vault open() {
		return withKeyOf((byte) 1);
	}

	/**
	 * Signs a text as a vault does.
	 * @param key in base64
	 * @param text what is signed
	 * @return the signature in base64
	 */
	public static String signature(String key, String text) {
		EncryptionContext context = EncryptionContext.of("test");
		return open().sign(open().encrypt(key, context), context, text);
	}

	public static AesVault withKeyOf(byte value) {
		return new AesVault(key(value));
	}

	/**
	 * Encrypts a column anew as a rotation of the key does, under a key of twos.
	 */
	public static void rotate(JdbcClient jdbc, EncryptedColumn column) {
		Vault rotated = withKeyOf((byte) 2);
		column.rewrite(jdbc, (text, context) -> rotated.encrypt(open().decrypt(text, context), context));
	}

	public static SecretKey key(byte value) {
		byte[] key = new byte[32];
		Arrays.fill(key, value);
		return new SecretKeySpec(key, "AES");
	}

}
