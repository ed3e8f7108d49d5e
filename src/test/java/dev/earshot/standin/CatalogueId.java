package dev.earshot.standin;

import java.util.Random;

/**
 * Creates IDs in Spotify's format, the same for the same name.
 */
final class CatalogueId {

	private static final String BASE_62 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final int LENGTH = 22;

	private CatalogueId() {
	}

	static String of(String kind, String name) {
		StringBuilder id = new StringBuilder(LENGTH);
		new Random((kind + name).hashCode()).ints(LENGTH, 0, BASE_62.length())
			.mapToObj(BASE_62::charAt)
			.forEach(id::append);
		return id.toString();
	}

	static boolean isWellFormed(String id) {
		return id.length() == LENGTH && id.chars().allMatch((letter) -> BASE_62.indexOf(letter) >= 0);
	}

}
