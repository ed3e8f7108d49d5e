package dev.earshot.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Stands for bytes that are not kept, or are too many to be compared.
 */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * The SHA-256 of the bytes.
	 * @param bytes any
	 * @return 32 bytes
	 */
	public static byte[] of(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
