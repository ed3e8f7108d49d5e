package dev.earshot.outputs.card;

import java.util.ArrayList;
import java.util.List;

/**
 * A font size in pixels and a weight, with estimates of how much text fits a width.
 */
record FontMetrics(int size, boolean bold) {

	private static final String ELLIPSIS = "…";

	private static final double BOLD_FACTOR = 1.12;

	static FontMetrics regular(int size) {
		return new FontMetrics(size, false);
	}

	static FontMetrics bold(int size) {
		return new FontMetrics(size, true);
	}

	public int weight() {
		return this.bold ? 600 : 400;
	}

	double width(String text) {
		return TextCleaner.characters(text).stream().mapToDouble(this::widthOfOne).sum();
	}

	// Full-width characters are no wider in bold.
	private double widthOfOne(String character) {
		int width = CharacterWidths.of(character);
		return width * ((this.bold && width < CharacterWidths.FULL) ? BOLD_FACTOR : 1) * this.size / 1000;
	}

	String fit(String text, double room) {
		return (width(text) <= room) ? text : beginning(text, room - width(ELLIPSIS)).stripTrailing() + ELLIPSIS;
	}

	private String beginning(String text, double room) {
		StringBuilder beginning = new StringBuilder();
		double used = 0;
		for (String character : TextCleaner.characters(text)) {
			used += widthOfOne(character);
			if (used > room) {
				break;
			}
			beginning.append(character);
		}
		return beginning.toString();
	}

	// At most two lines, of which the second is shortened if necessary.
	List<String> twoLines(String text, double firstRoom, double room) {
		if (width(text) <= firstRoom) {
			return List.of(text);
		}
		String first = wholeWords(text, firstRoom);
		if (first.isEmpty()) {
			first = beginning(text, firstRoom);
		}
		List<String> lines = new ArrayList<>(List.of(first.stripTrailing()));
		lines.add(fit(text.substring(first.length()).stripLeading(), room));
		return lines;
	}

	private String wholeWords(String text, double room) {
		StringBuilder line = new StringBuilder();
		for (String word : TextCleaner.words(text)) {
			if (width((line + word).stripTrailing()) > room) {
				break;
			}
			line.append(word);
		}
		return line.toString();
	}

}
