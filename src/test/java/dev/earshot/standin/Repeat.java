package dev.earshot.standin;

import java.util.Locale;

/**
 * The repeat mode.
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
