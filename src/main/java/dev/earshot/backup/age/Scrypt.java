package dev.earshot.backup.age;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives a key from a pass phrase with scrypt (RFC 7914), the block size of 8 and the
 * parallelization of 1 that age prescribes. The JDK has no scrypt.
 */
final class Scrypt {

	private static final String HMAC = "HmacSHA256";

	private static final int HASH_BYTES = 32;

	private static final int BLOCK_INTS = 256;

	private static final int SALSA_INTS = 16;

	private static final int SALSA_BLOCKS = BLOCK_INTS / SALSA_INTS;

	private Scrypt() {
	}

	/**
	 * Derives a key.
	 * @param passphrase the pass phrase in UTF-8, not empty
	 * @param salt the salt
	 * @param workFactor the binary logarithm of the cost; it takes 2^workFactor KiB of
	 * memory
	 * @param length the length of the key in bytes
	 * @return the key
	 */
	static byte[] derive(byte[] passphrase, byte[] salt, int workFactor, int length) {
		int[] block = ints(pbkdf2(passphrase, salt, BLOCK_INTS * Integer.BYTES));
		mix(block, 1 << workFactor);
		return pbkdf2(passphrase, bytes(block), length);
	}

	// PBKDF2 with one iteration.
	private static byte[] pbkdf2(byte[] passphrase, byte[] salt, int length) {
		try {
			Mac hmac = Mac.getInstance(HMAC);
			hmac.init(new SecretKeySpec(passphrase, HMAC));
			ByteBuffer derived = ByteBuffer.allocate(Math.ceilDiv(length, HASH_BYTES) * HASH_BYTES);
			for (int index = 1; derived.hasRemaining(); index++) {
				hmac.update(salt);
				derived.put(hmac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(index).array()));
			}
			return ByteBuffer.allocate(length).put(derived.array(), 0, length).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(HMAC + " is missing", ex);
		}
	}

	private static int[] ints(byte[] bytes) {
		int[] ints = new int[bytes.length / Integer.BYTES];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(ints);
		return ints;
	}

	private static byte[] bytes(int[] ints) {
		ByteBuffer bytes = ByteBuffer.allocate(ints.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asIntBuffer().put(ints);
		return bytes.array();
	}

	// The RFC's scryptROMix.
	private static void mix(int[] block, int cost) {
		int[][] memory = new int[cost][];
		int[] scratch = new int[BLOCK_INTS];
		for (int step = 0; step < cost; step++) {
			memory[step] = block.clone();
			mixBlock(block, scratch);
		}
		for (int step = 0; step < cost; step++) {
			int[] earlier = memory[block[BLOCK_INTS - SALSA_INTS] & (cost - 1)];
			for (int index = 0; index < BLOCK_INTS; index++) {
				block[index] ^= earlier[index];
			}
			mixBlock(block, scratch);
		}
	}

	// The RFC's scryptBlockMix: even results come first.
	private static void mixBlock(int[] block, int[] scratch) {
		int[] state = new int[SALSA_INTS];
		System.arraycopy(block, BLOCK_INTS - SALSA_INTS, state, 0, SALSA_INTS);
		for (int part = 0; part < SALSA_BLOCKS; part++) {
			for (int index = 0; index < SALSA_INTS; index++) {
				state[index] ^= block[part * SALSA_INTS + index];
			}
			Salsa20.hash(state);
			int target = part / 2 + (part % 2) * SALSA_BLOCKS / 2;
			System.arraycopy(state, 0, scratch, target * SALSA_INTS, SALSA_INTS);
		}
		System.arraycopy(scratch, 0, block, 0, BLOCK_INTS);
	}

}
