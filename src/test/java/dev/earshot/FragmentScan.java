package dev.earshot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables that template fragments read although they are neither their
 * parameters nor defined inside them, the parameters that they do not read, and the
 * fragments that do not exist.
 */
final class FragmentScan extends AbstractSimpleMarkupHandler {

	private static final Pattern SIGNATURE = Pattern.compile("\\s*(\\w+)\\s*(?:\\(([^)]*)\\))?\\s*");

	private static final Pattern DEFINITION = Pattern.compile("(?:^|,)\\s*(\\w+)\\s*=(?!=)");

	private static final String BRACED = "[$#~@*]\\{[^{}]*(?:\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}[^{}]*)*}";

	private static final String PROJECTION = "[!?^$]\\[[^]]*]";

	private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.#@])([a-zA-Z_]\\w*+)(?!\\s*\\()");

	private static final Pattern USE = Pattern.compile("~\\{([\\w/-]+ :: \\w+)");

	private static final Set<String> WORDS = Set.of("and", "or", "not", "null", "true", "false");

	final List<String> undeclared = new ArrayList<>();

	final List<String> unread = new ArrayList<>();

	private final Set<String> used = new TreeSet<>();

	private final Set<String> defined = new HashSet<>();

	private final Deque<Scope> scopes = new ArrayDeque<>();

	private String file = "";

	/** Returns the fragments that are used and do not exist, with their templates. */
	Set<String> missing() {
		Set<String> missing = new TreeSet<>(this.used);
		missing.removeAll(this.defined);
		return missing;
	}

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
	public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
		this.scopes.push(scope((attributes != null) ? attributes : Map.of(), line));
	}

	@Override
	public void handleCloseElement(String name, int line, int column) {
		leave(this.scopes.pop());
	}

	@Override
	public void handleStandaloneElement(String name, @Nullable Map<String, String> attributes, boolean minimized,
			int line, int column) {
		leave(scope((attributes != null) ? attributes : Map.of(), line));
	}

	@Override
	public void handleText(char[] buffer, int offset, int length, int line, int column) {
		if (!this.scopes.isEmpty()) {
			check(this.scopes.peek(), new String(buffer, offset, length), line);
		}
	}

	private Scope scope(Map<String, String> attributes, int line) {
		String signature = attributes.get("th:fragment");
		Scope scope = (signature != null) ? Scope.of(signature) : Scope.inside(this.scopes.peek());
		if (signature != null) {
			this.defined.add(this.file.replace(".html", "") + " :: " + scope.fragment);
		}
		attributes.values().forEach(this::noteUses);
		scope.names.addAll(definitions(attributes));
		attributes.forEach((attribute, value) -> {
			// The binding looks a form up in the model by its name.
			if (attribute.startsWith("th:") && !attribute.equals("th:object") && value != null) {
				check(scope, value, line);
			}
		});
		return scope;
	}

	private void noteUses(@Nullable String value) {
		USE.matcher((value != null) ? value : "").results().forEach((use) -> this.used.add(use.group(1)));
	}

	private static Set<String> definitions(Map<String, String> attributes) {
		String with = attributes.getOrDefault("th:with", "")
			.replaceAll(BRACED, "")
			.replaceAll("'[^']*'|\\([^)]*\\)", "");
		Stream<String> defined = DEFINITION.matcher(with).results().map((found) -> found.group(1));
		String each = attributes.getOrDefault("th:each", "").replaceFirst(":.*", "");
		Stream<String> items = split(each).flatMap((item) -> Stream.of(item, item + "Stat"));
		return Stream.concat(defined, items).collect(Collectors.toSet());
	}

	private void check(Scope scope, String text, int line) {
		if (scope.fragment != null) {
			variables(text).forEach((variable) -> {
				scope.read.add(variable);
				// In its place, an inner fragment reads what the outer one passes on.
				this.scopes.forEach((outer) -> outer.read.add(variable));
				if (!scope.names.contains(variable)) {
					this.undeclared.add(this.file + ":" + line + " " + scope.fragment + " reads " + variable);
				}
			});
		}
	}

	private void leave(Scope scope) {
		scope.parameters.stream()
			.filter((parameter) -> !scope.read.contains(parameter))
			.forEach((parameter) -> this.unread.add(this.file + " " + scope.fragment + " takes " + parameter));
	}

	private static Set<String> variables(String text) {
		return expressions(text).map((expression) -> expression.replaceAll("'[^']*'", "").replaceAll(PROJECTION, ""))
			.flatMap((expression) -> VARIABLE.matcher(expression).results())
			.map((found) -> found.group(1))
			.filter((name) -> !WORDS.contains(name))
			.collect(Collectors.toSet());
	}

	// An expression may contain another, as '${form.*}' in a call of #fields.
	private static Stream<String> expressions(String text) {
		List<String> found = new ArrayList<>();
		for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 1)) {
			found.add(text.substring(at + 2, end(text, at + 2)));
		}
		return found.stream();
	}

	private static int end(String text, int begin) {
		int depth = 1;
		int at = begin;
		while (depth > 0) {
			char character = text.charAt(at++);
			depth += (character == '{') ? 1 : (character == '}') ? -1 : 0;
		}
		return at - 1;
	}

	private static Stream<String> split(String list) {
		return Stream.of(list.split(",")).map(String::strip).filter((name) -> !name.isEmpty());
	}

	// A fragment inside another may be used without it, so it sees nothing of it.
	private record Scope(@Nullable String fragment, Set<String> parameters, Set<String> names, Set<String> read) {

		static Scope of(String signature) {
			var parts = SIGNATURE.matcher(signature);
			if (!parts.matches()) {
				throw new AssertionError(signature);
			}
			Set<String> parameters = split((parts.group(2) != null) ? parts.group(2) : "").collect(Collectors.toSet());
			return new Scope(parts.group(1), parameters, new HashSet<>(parameters), new HashSet<>());
		}

		static Scope inside(@Nullable Scope outer) {
			return (outer != null) ? new Scope(outer.fragment, Set.of(), new HashSet<>(outer.names), outer.read)
					: new Scope(null, Set.of(), new HashSet<>(), new HashSet<>());
		}

	}

}
