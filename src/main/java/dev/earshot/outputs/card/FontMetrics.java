package dev.earshot.outputs.card;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters of one size and weight, and how much text finds room in them.
 *
 * @param size in pixels
 * @param bold whether they are bold
 */
record FontMetrics(int size, boolean bold) {

	private static final String MORE = "…";

	private static final double BOLD = 1.12;

	static FontMetrics regular(int size) {
		return new FontMetrics(size, false);
	}

	static FontMetrics bold(int size) {
		return new FontMetrics(size, true);
	}

	/**
	 * The weight as style sheets have it.
	 * @return from 100 to 900
	 */
	public int weight() {
		return this.bold ? 600 : 400;
	}

	double width(String text) {
		return TextCleaner.characters(text).stream().mapToDouble(this::widthOfOne).sum();
	}

	// What fills a square anyway is no wider when it is bold.
	private double widthOfOne(String character) {
		int width = CharacterWidths.of(character);
		return width * ((this.bold && width < CharacterWidths.FULL) ? BOLD : 1) * this.size / 1000;
	}

	/**
	 * As much of a text as there is room for.
	 * @param text the text
	 * @param room in pixels
	 * @return the text, or its beginning with a sign that there is more
	 */
	String fit(String text, double room) {
		return (width(text) <= room) ? text : beginning(text, room - width(MORE)).stripTrailing() + MORE;
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

	/**
	 * A text in at most two lines.
	 * @param text the text
	 * @param firstRoom in pixels, of the first line
	 * @param room in pixels, of the other
	 * @return one line if that is enough
	 */
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
