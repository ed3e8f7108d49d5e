package dev.earshot.backup.age;

/**
 * The Salsa20/8 core (RFC 7914, section 3), a hash function that {@link Scrypt} consists
 * of.
 */
final class Salsa20 {

	private static final int DOUBLE_ROUNDS = 4;

	private Salsa20() {
	}

	// Replaces 16 numbers by their hash.
	static void hash(int[] state) {
		int[] x = state.clone();
		for (int round = 0; round < DOUBLE_ROUNDS; round++) {
			quarter(x, 0, 4, 8, 12);
			quarter(x, 5, 9, 13, 1);
			quarter(x, 10, 14, 2, 6);
			quarter(x, 15, 3, 7, 11);
			quarter(x, 0, 1, 2, 3);
			quarter(x, 5, 6, 7, 4);
			quarter(x, 10, 11, 8, 9);
			quarter(x, 15, 12, 13, 14);
		}
		for (int index = 0; index < state.length; index++) {
			state[index] += x[index];
		}
	}

	private static void quarter(int[] x, int a, int b, int c, int d) {
		x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
		x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
		x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
		x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
	}

}
