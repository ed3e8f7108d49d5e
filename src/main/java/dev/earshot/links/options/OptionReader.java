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
 * Reads options by name from wherever they stand as text. A value that is not possible
 * does no harm: the one before holds, and {@link #refused()} tells its name. Whatever was
 * read can be listed and written again, so that nothing has to be said twice.
 */
public final class OptionReader {

	private final Function<String, @Nullable String> given;

	private final String prefix;

	private final Set<String> refused;

	private final Map<Option, String> read;

	private OptionReader(Function<String, @Nullable String> given, String prefix, Set<String> refused,
			Map<Option, String> read) {
		this.given = given;
		this.prefix = prefix;
		this.refused = refused;
		this.read = read;
	}

	public static OptionReader of(Map<String, String> texts) {
		return of(texts::get);
	}

	/**
	 * Reads from a source of texts.
	 * @param texts answers {@code null} for a name that is not given
	 * @return a reader of names without a prefix
	 */
	public static OptionReader of(Function<String, @Nullable String> texts) {
		return new OptionReader(texts, "", new TreeSet<>(), new LinkedHashMap<>());
	}

	OptionReader within(Output output) {
		return new OptionReader(this.given, output.code() + ".", this.refused, this.read);
	}

	/**
	 * One of the constants of an enum, by its name in lower case with hyphens.
	 * @param name the name of the option
	 * @param otherwise what holds if none is given, or an impossible one
	 * @param <E> the enum
	 * @return the constant
	 */
	public <E extends Enum<E>> E oneOf(String name, E otherwise) {
		List<E> constants = List.of(otherwise.getDeclaringClass().getEnumConstants());
		Option choice = new Option.Choice(this.prefix + name, constants.stream().map(Slug::of).toList());
		return read(choice,
				(text) -> constants.stream().filter((constant) -> Slug.of(constant).equals(text)).findFirst(), Slug::of,
				otherwise);
	}

	/**
	 * A whole number.
	 * @param name the name of the option
	 * @param least the least that is possible
	 * @param most the most that is possible
	 * @param otherwise what holds if none is given, or an impossible one
	 * @return the number
	 */
	public int between(String name, int least, int most, int otherwise) {
		return read(new Option.Range(this.prefix + name, least, most),
				(text) -> number(text).filter((number) -> number >= least && number <= most), String::valueOf,
				otherwise);
	}

	private static Optional<Integer> number(String text) {
		return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

	public boolean yesOrNo(String name, boolean otherwise) {
		return read(new Option.YesNo(this.prefix + name),
				(text) -> Stream.of(true, false).filter((value) -> yesOrNo(value).equals(text)).findFirst(),
				OptionReader::yesOrNo, otherwise);
	}

	private static String yesOrNo(boolean value) {
		return value ? "yes" : "no";
	}

	/**
	 * Free text.
	 * @param name the name of the option
	 * @param longest how many characters are possible
	 * @param isGood whether a text that is not too long is possible
	 * @param otherwise what holds if none is given, or an impossible one
	 * @return the text
	 */
	public String text(String name, int longest, Predicate<String> isGood, String otherwise) {
		return read(new Option.Text(this.prefix + name, longest),
				(text) -> Optional.of(text).filter((typed) -> typed.length() <= longest && isGood.test(typed)),
				Function.identity(), otherwise);
	}

	private <T> T read(Option option, Function<String, Optional<T>> reading, Function<T, String> writing, T otherwise) {
		String text = this.given.apply(option.name());
		Optional<T> value = (text != null) ? reading.apply(text) : Optional.of(otherwise);
		if (value.isEmpty()) {
			this.refused.add(option.name());
		}
		this.read.put(option, writing.apply(value.orElse(otherwise)));
		return value.orElse(otherwise);
	}

	/**
	 * The names of all options read so far whose values are not possible.
	 * @return in the order of the alphabet, empty if all were good
	 */
	public Collection<String> refused() {
		return Collections.unmodifiableSet(this.refused);
	}

	/**
	 * All options read so far.
	 * @return in the order in which they were read
	 */
	List<Option> options() {
		return List.copyOf(this.read.keySet());
	}

	/**
	 * What was read so far, and holds, by the names of the options.
	 * @return texts that can be read again
	 */
	Map<String, String> texts() {
		return this.read.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().name(), Map.Entry::getValue));
	}

}
