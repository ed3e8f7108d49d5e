package dev.earshot.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads .env. A quoted value may span lines. Only comments may contain invalid UTF-8.
 */
final class DotEnvReader {

	private static final String NAME = "\\h*(?:export\\h+)?([A-Za-z_][\\w.-]*)\\h*";

	private static final String LINE_END = "(?:\n|\\z)";

	private static final String END = "\\h*(?:#.*)?" + LINE_END;

	private static final Pattern PLAIN = Pattern.compile(NAME + "=(?!\\h*[\"'])([^\n\\uFFFD]*?)(?:\\h#.*)?" + LINE_END);

	private static final Pattern SINGLE_QUOTED = Pattern.compile(NAME + "=\\h*'([^'\\uFFFD]*+)'" + END);

	private static final Pattern DOUBLE_QUOTED = Pattern
		.compile(NAME + "=\\h*\"([^\"\\\\\\uFFFD]*+(?:\\\\[^\n\\uFFFD][^\"\\\\\\uFFFD]*+)*+)\"" + END);

	private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

	// Docker takes the value of a name alone from the environment, which wins anyway.
	private static final Pattern WITHOUT_VALUE = Pattern.compile("(?:" + NAME + ")?" + END);

	private static final Pattern LINE = Pattern.compile(".*" + LINE_END);

	private final Map<String, String> values = new LinkedHashMap<>();

	private final List<Integer> unreadableLines = new ArrayList<>();

	private final String text;

	private int position;

	DotEnvReader(String text) {
		this.text = text.replaceAll("\\R", "\n");
	}

	DotEnv read() {
		while (this.position < this.text.length()) {
			if (!isAssignment() && next(WITHOUT_VALUE) == null) {
				this.unreadableLines.add(line());
				next(LINE);
			}
		}
		return new DotEnv(this.values, this.unreadableLines);
	}

	private boolean isAssignment() {
		return store(PLAIN, SettingValue::trim) || store(SINGLE_QUOTED, SettingValue::trim)
				|| store(DOUBLE_QUOTED, (value) -> SettingValue.trim(ESCAPED.matcher(value).replaceAll("$1")));
	}

	private boolean store(Pattern pattern, UnaryOperator<String> reading) {
		Matcher assignment = next(pattern);
		if (assignment != null) {
			this.values.put(assignment.group(1), reading.apply(assignment.group(2)));
		}
		return assignment != null;
	}

	private @Nullable Matcher next(Pattern pattern) {
		Matcher matcher = pattern.matcher(this.text).region(this.position, this.text.length());
		if (!matcher.lookingAt()) {
			return null;
		}
		this.position = matcher.end();
		return matcher;
	}

	private int line() {
		return 1 + Math.toIntExact(this.text.substring(0, this.position).chars().filter((c) -> c == '\n').count());
	}

}
