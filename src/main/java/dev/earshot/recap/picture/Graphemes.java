package dev.earshot.recap.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The characters of a text as people see them, such as a letter with its accents.
 */
final class Graphemes {

	private Graphemes() {
	}

	static List<String> of(String text) {
		BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
		breaks.setText(text);
		List<String> characters = new ArrayList<>();
		int begin = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			characters.add(text.substring(begin, end));
			begin = end;
		}
		return characters;
	}

}
