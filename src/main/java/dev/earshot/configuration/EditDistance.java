package dev.earshot.configuration;

/**
 * Levenshtein's distance between two words.
 */
final class EditDistance {

	private EditDistance() {
	}

	static int between(String one, String other) {
		int[] before = new int[other.length() + 1];
		for (int j = 0; j < before.length; j++) {
			before[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			before = next(before, i, one.charAt(i - 1), other);
		}
		return before[other.length()];
	}

	private static int[] next(int[] before, int row, char letter, String other) {
		int[] distances = new int[before.length];
		distances[0] = row;
		for (int j = 1; j < before.length; j++) {
			int replaced = before[j - 1] + ((letter == other.charAt(j - 1)) ? 0 : 1);
			distances[j] = Math.min(replaced, 1 + Math.min(before[j], distances[j - 1]));
		}
		return distances;
	}

}
