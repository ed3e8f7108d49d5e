package dev.earshot.history.log;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.history.log.PlayFilter.Condition;
import org.jspecify.annotations.Nullable;

/**
 * From where plays are known: all that were recorded, all that were imported, or those of
 * one import.
 *
 * @param importId {@code null} for all
 */
public record PlayOrigin(PlaySource source, @Nullable Integer importId) implements Condition {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

	/** Returns the plays of an import. */
	public static PlayOrigin of(int importId) {
		return new PlayOrigin(PlaySource.IMPORTED, importId);
	}

	/**
	 * Reads a source such as {@code imported}, or the number of an import; empty if the
	 * text is neither.
	 */
	public static Optional<PlayOrigin> parse(@Nullable String text) {
		if (text != null && NUMBER.matcher(text).matches()) {
			return Optional.of(of(Integer.parseInt(text)));
		}
		return Stream.of(PlaySource.values())
			.filter((each) -> Slug.of(each).equals(text))
			.findFirst()
			.map((source) -> new PlayOrigin(source, null));
	}

	@Override
	public String sql() {
		return (this.importId != null) ? "import_id = :import" : "source = :source";
	}

	@Override
	public Map<String, Object> parameters() {
		return (this.importId != null) ? Map.of("import", this.importId) : Map.of("source", this.source.ordinal());
	}

}
