package dev.earshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of templates finds: words that stand in them, keys they ask for (a part
 * only known at run time is a star), and script or style of their own.
 */
final class TemplateScan extends AbstractSimpleMarkupHandler {

	private static final Set<String> READ_OUT = Set.of("alt", "title", "placeholder", "label", "aria-label",
			"aria-description", "aria-roledescription", "aria-valuetext");

	private static final String BRACED = "\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}";

	private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");

	private static final Pattern KEY_WITH_PARTS = Pattern.compile("#\\{\\|([^|]+)\\|");

	private static final Pattern KEY_IN_CODE = Pattern.compile("#messages\\.msgOrNull\\('([^']+)' \\+");

	private static final Pattern WORDS = Pattern.compile("('[^']*\\p{L}[^']*'|\\|[^|]*\\p{L}[^|]*\\|)");

	final List<String> literals = new ArrayList<>();

	final Set<String> keys = new TreeSet<>();

	final List<String> inline = new ArrayList<>();

	private String file = "";

	private boolean inStyle;

	void read(String file, String html) {
		this.file = file;
		ParseConfiguration configuration = ParseConfiguration.htmlConfiguration();
		configuration.setElementBalancing(ParseConfiguration.ElementBalancing.NO_BALANCING);
		try {
			new SimpleMarkupParser(configuration).parse(html, this);
		}
		catch (ParseException ex) {
			throw new AssertionError(file, ex);
		}
	}

	@Override
	public void handleText(char[] buffer, int offset, int length, int line, int column) {
		if (this.inStyle) {
			return;
		}
		String text = new String(buffer, offset, length);
		findKeys(text);
		if (hasLetter(text.replaceAll("\\[\\[.*?]]", ""))) {
			this.literals.add(at(line, text));
		}
	}

	@Override
	public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
		handleElement(name, (attributes != null) ? attributes : Map.of(), line);
		this.inStyle = this.inStyle || isStyleOfAPicture(name);
	}

	@Override
	public void handleCloseElement(String name, int line, int column) {
		this.inStyle = this.inStyle && !name.equals("style");
	}

	private boolean isStyleOfAPicture(String name) {
		return name.equals("style") && isPicture();
	}

	private boolean isPicture() {
		return this.file.endsWith(".svg");
	}

	@Override
	public void handleStandaloneElement(String name, @Nullable Map<String, String> attributes, boolean minimized,
			int line, int column) {
		handleElement(name, (attributes != null) ? attributes : Map.of(), line);
	}

	private void handleElement(String name, Map<String, String> attributes, int line) {
		boolean hasSource = attributes.containsKey("src") || attributes.containsKey("th:src");
		if ((name.equals("style") && !isStyleOfAPicture(name)) || (name.equals("script") && !hasSource)) {
			this.inline.add(at(line, name));
		}
		attributes.forEach((attribute, value) -> handleAttribute(attribute, (value != null) ? value : "", line));
	}

	private void handleAttribute(String attribute, String value, int line) {
		findKeys(value);
		boolean isStyle = attribute.matches("(th:)?style(append)?") && !isPicture();
		if (isStyle || attribute.matches("(th:)?on\\w+") || value.startsWith("javascript:")) {
			this.inline.add(at(line, attribute));
		}
		if (READ_OUT.contains(attribute) && hasLetter(value)) {
			this.literals.add(at(line, value));
		}
		if (isWords(attribute) && WORDS.matcher(withoutKeysAndCode(value)).find()) {
			this.literals.add(at(line, value));
		}
	}

	private static boolean isWords(String attribute) {
		return attribute.startsWith("th:")
				&& (Set.of("th:text", "th:utext").contains(attribute) || READ_OUT.contains(attribute.substring(3)));
	}

	private static String withoutKeysAndCode(String value) {
		return value.replaceAll("#" + BRACED, "")
			.replaceAll("(==|!=|[(,])\\s*'[^']*'", "")
			.replaceAll("(?<=\\|[^|]{0,99})\\$\\{[^}]*}", "");
	}

	private void findKeys(String value) {
		KEY.matcher(value).results().forEach((found) -> this.keys.add(found.group(1)));
		KEY_IN_CODE.matcher(value).results().forEach((found) -> this.keys.add(found.group(1) + "*"));
		Matcher parts = KEY_WITH_PARTS.matcher(value);
		while (parts.find()) {
			this.keys.add(parts.group(1).replaceAll("\\$" + BRACED, "*"));
		}
	}

	private static boolean hasLetter(String text) {
		return text.chars().anyMatch(Character::isLetter);
	}

	private String at(int line, String what) {
		return this.file + ":" + line + " " + what.strip();
	}

}
