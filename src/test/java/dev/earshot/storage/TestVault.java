package dev.earshot.storage;

import java.util.Arrays;

import javax.crypto.spec.SecretKeySpec;

/**
 * A real vault under a key that is worth nothing.
 */
public final class TestVault {

	private TestVault() {
	}

	public static Vault open() {
		return withKeyOf((byte) 1);
	}

	static AesVault withKeyOf(byte value) {
		byte[] key = new byte[32];
		Arrays.fill(key, value);
		return new AesVault(new SecretKeySpec(key, "AES"));
	}

}
