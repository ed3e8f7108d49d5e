package dev.earshot.share.options;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.earshot.core.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads options by name from wherever they stand as text. A value that is not possible
 * does no harm: the one before holds, and {@link #refused()} tells its name.
 */
public final class OptionReader {

	private final Function<String, @Nullable String> texts;

	private final Set<String> refused;

	private final @Nullable Consumer<Option> list;

	private final String prefix;

	private OptionReader(Function<String, @Nullable String> texts, Set<String> refused, @Nullable Consumer<Option> list,
			String prefix) {
		this.texts = texts;
		this.refused = refused;
		this.list = list;
		this.prefix = prefix;
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
		return new OptionReader(texts, new TreeSet<>(), null, "");
	}

	/**
	 * Finds nothing given, and lists what is asked for.
	 * @param list takes every option that is read
	 * @return a reader of names without a prefix
	 */
	static OptionReader listing(Consumer<Option> list) {
		return new OptionReader((_) -> null, new TreeSet<>(), list, "");
	}

	OptionReader within(Output output) {
		return new OptionReader(this.texts, this.refused, this.list, output.code() + ".");
	}

	/**
	 * One of the constants of an enum, by its name in lower case with hyphens.
	 * @param name the name of the option
	 * @param otherwise what holds if none is given, or an impossible one
	 * @param <E> the enum
	 * @return the constant
	 */
	public <E extends Enum<E>> E oneOf(String name, E otherwise) {
		E[] constants = otherwise.getDeclaringClass().getEnumConstants();
		note(() -> new Option.Choice(this.prefix + name, Stream.of(constants).map(OptionReader::code).toList()));
		String text = text(name);
		if (text == null) {
			return otherwise;
		}
		return Stream.of(constants)
			.filter((constant) -> code(constant).equals(text))
			.findFirst()
			.orElseGet(() -> refuse(name, otherwise));
	}

	private void note(Supplier<Option> option) {
		if (this.list != null) {
			this.list.accept(option.get());
		}
	}

	/**
	 * The name of a constant in addresses, forms and messages.
	 * @param constant of an enum
	 * @return such as {@code bottom-left}
	 */
	public static String code(Enum<?> constant) {
		return Code.of(constant);
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
		note(() -> new Option.Range(this.prefix + name, least, most));
		String text = text(name);
		if (text == null) {
			return otherwise;
		}
		boolean isNumber = text.matches("[0-9]{1,6}");
		int number = isNumber ? Integer.parseInt(text) : -1;
		return (isNumber && number >= least && number <= most) ? number : refuse(name, otherwise);
	}

	public boolean yesOrNo(String name, boolean otherwise) {
		note(() -> new Option.YesNo(this.prefix + name));
		return switch (text(name)) {
			case "yes" -> true;
			case "no" -> false;
			case null -> otherwise;
			default -> refuse(name, otherwise);
		};
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
		note(() -> new Option.Text(this.prefix + name, longest));
		String text = text(name);
		if (text == null) {
			return otherwise;
		}
		return (text.length() <= longest && isGood.test(text)) ? text : refuse(name, otherwise);
	}

	private @Nullable String text(String name) {
		return this.texts.apply(this.prefix + name);
	}

	private <T> T refuse(String name, T otherwise) {
		this.refused.add(this.prefix + name);
		return otherwise;
	}

	/**
	 * The names of all options read so far whose values are not possible.
	 * @return in the order of the alphabet, empty if all were good
	 */
	public Collection<String> refused() {
		return Collections.unmodifiableSet(this.refused);
	}

}
