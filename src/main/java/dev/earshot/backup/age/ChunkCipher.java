package dev.earshot.backup.age;

import java.security.GeneralSecurityException;

import javax.crypto.Cipher;

/**
 * Encrypts or decrypts the chunks of a payload one after the other. The nonce of a chunk
 * is its number and whether it is the last, so that chunks cannot be dropped, added or
 * moved.
 */
final class ChunkCipher {

	static final int CHUNK_BYTES = 64 * 1024;

	static final int TAG_BYTES = 16;

	static final int PAYLOAD_NONCE_BYTES = 16;

	private static final int LAST = FileKey.NONCE_BYTES - 1;

	private final int mode;

	private final byte[] key;

	private final byte[] nonce = new byte[FileKey.NONCE_BYTES];

	ChunkCipher(int mode, byte[] key) {
		this.mode = mode;
		this.key = key;
	}

	byte[] next(byte[] chunk, int length, boolean isLast) throws GeneralSecurityException {
		this.nonce[LAST] = (byte) (isLast ? 1 : 0);
		Cipher cipher = FileKey.cipher(this.mode, this.key, this.nonce);
		count();
		return cipher.doFinal(chunk, 0, length);
	}

	// The first eleven bytes are the number.
	private void count() {
		int digit = LAST - 1;
		while (++this.nonce[digit] == 0) {
			digit--;
		}
	}

}
