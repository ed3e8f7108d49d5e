package dev.earshot.standin;

import java.util.Locale;

/**
 * What somebody hears again.
 */
public enum Repeat {

	OFF, TRACK, CONTEXT;

	static Repeat of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
