package dev.earshot.links.options;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Reads options by name from text. An invalid value is ignored in favour of the fallback,
 * and its name is kept in {@link #invalidNames()}. Everything that was read can be listed
 * and written again, so that each option is declared once.
 */
public final class OptionReader {

	private final Function<String, @Nullable String> source;

	private final String prefix;

	private final Set<String> invalidNames;

	private final Map<Option, String> values;

	private OptionReader(Function<String, @Nullable String> source, String prefix, Set<String> invalidNames,
			Map<Option, String> values) {
		this.source = source;
		this.prefix = prefix;
		this.invalidNames = invalidNames;
		this.values = values;
	}

	public static OptionReader of(Map<String, String> texts) {
		return of(texts::get);
	}

	public static OptionReader of(Function<String, @Nullable String> texts) {
		return new OptionReader(texts, "", new TreeSet<>(), new LinkedHashMap<>());
	}

	OptionReader forOutput(Output output) {
		return new OptionReader(this.source, output.code() + ".", this.invalidNames, this.values);
	}

	/**
	 * Reads a constant of an enum, by its name in lower case with hyphens.
	 * @param name the name of the option
	 * @param fallback the value if none or an invalid one is given
	 * @param <E> the enum
	 * @return the constant
	 */
	public <E extends Enum<E>> E oneOf(String name, E fallback) {
		List<E> constants = List.of(fallback.getDeclaringClass().getEnumConstants());
		Option choice = new Option.Choice(this.prefix + name, constants.stream().map(Slug::of).toList());
		return read(choice,
				(text) -> constants.stream().filter((constant) -> Slug.of(constant).equals(text)).findFirst(), Slug::of,
				fallback);
	}

	public int between(String name, int least, int most, int fallback) {
		return read(new Option.Range(this.prefix + name, least, most),
				(text) -> number(text).filter((number) -> number >= least && number <= most), String::valueOf,
				fallback);
	}

	private static Optional<Integer> number(String text) {
		return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

	public boolean yesOrNo(String name, boolean fallback) {
		return read(new Option.YesNo(this.prefix + name),
				(text) -> Stream.of(true, false).filter((value) -> yesOrNo(value).equals(text)).findFirst(),
				OptionReader::yesOrNo, fallback);
	}

	private static String yesOrNo(boolean value) {
		return value ? "yes" : "no";
	}

	/**
	 * Reads free text.
	 * @param name the name of the option
	 * @param longest the maximum number of characters
	 * @param isValid whether a text of valid length is valid
	 * @param fallback the value if none or an invalid one is given
	 * @return the text
	 */
	public String text(String name, int longest, Predicate<String> isValid, String fallback) {
		return read(new Option.Text(this.prefix + name, longest),
				(text) -> Optional.of(text).filter((typed) -> typed.length() <= longest && isValid.test(typed)),
				Function.identity(), fallback);
	}

	private <T> T read(Option option, Function<String, Optional<T>> parser, Function<T, String> formatter, T fallback) {
		String text = this.source.apply(option.name());
		Optional<T> value = (text != null) ? parser.apply(text) : Optional.of(fallback);
		if (value.isEmpty()) {
			this.invalidNames.add(option.name());
		}
		this.values.put(option, formatter.apply(value.orElse(fallback)));
		return value.orElse(fallback);
	}

	/**
	 * Returns the names of all options read so far that had invalid values.
	 * @return in alphabetical order
	 */
	public Collection<String> invalidNames() {
		return Collections.unmodifiableSet(this.invalidNames);
	}

	List<Option> options() {
		return List.copyOf(this.values.keySet());
	}

	// By the names of the options, as texts that can be read again.
	Map<String, String> texts() {
		return this.values.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().name(), Map.Entry::getValue));
	}

}
