package dev.earshot.imports.exportfile;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/**
 * How Spotify has written JSON over the years.
 */
enum JsonStyle {

	ONE_LINE("[", "{", ":", ",", "}", ",", "]"),

	SPACED("[\n", "  {\n    ", " : ", ",\n    ", "\n  }", ",\n", "\n]"),

	PRETTY("[\n", "  {\n    ", ": ", ",\n    ", "\n  }", ",\n", "\n]"),

	BRACKETED("[ ", "{\n  ", " : ", ",\n  ", "\n}", ", ", " ]");

	private final String start;

	private final String rowStart;

	private final String colon;

	private final String comma;

	private final String rowEnd;

	private final String rowComma;

	private final String end;

	JsonStyle(String start, String rowStart, String colon, String comma, String rowEnd, String rowComma, String end) {
		this.start = start;
		this.rowStart = rowStart;
		this.colon = colon;
		this.comma = comma;
		this.rowEnd = rowEnd;
		this.rowComma = rowComma;
		this.end = end;
	}

	/**
	 * Writes rows.
	 * @param rows maps, and whatever else is to be in their place
	 * @param ascii whether other characters become escapes
	 */
	String write(List<?> rows, boolean ascii) {
		String json = rows.isEmpty() ? "[]"
				: rows.stream()
					.map((row) -> (row instanceof Map<?, ?> map) ? row(map) : value(row))
					.collect(Collectors.joining(this.rowComma, this.start, this.end));
		return ascii ? ascii(json) : json;
	}

	private String row(Map<?, ?> row) {
		return row.entrySet()
			.stream()
			.map(this::property)
			.collect(Collectors.joining(this.comma, this.rowStart, this.rowEnd));
	}

	private String property(Entry<?, ?> property) {
		return "\"" + property.getKey() + "\"" + this.colon + value(property.getValue());
	}

	private static String value(Object value) {
		return (value instanceof String text) ? JsonMapper.shared().writeValueAsString(text) : String.valueOf(value);
	}

	private static String ascii(String json) {
		return json.chars()
			.mapToObj((each) -> (each < 128) ? Character.toString(each) : "\\u%04x".formatted(each))
			.collect(Collectors.joining());
	}

}
