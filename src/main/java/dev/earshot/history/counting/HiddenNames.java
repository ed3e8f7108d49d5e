package dev.earshot.history.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.SearchText;

/**
 * The artists and shows that somebody leaves out of all numbers. If one of two has no
 * URI, they are the same by their name.
 *
 * @param byFolded them by their names without case and accents
 */
public record HiddenNames(Map<String, List<LoggedName>> byFolded) {

	/** Nothing is left out. */
	public static final HiddenNames NONE = new HiddenNames(Map.of());

	/** Returns whether one of some artists or shows is left out. */
	public boolean containAnyOf(Collection<LoggedName> names) {
		return !this.byFolded.isEmpty() && names.stream().anyMatch(this::contain);
	}

	private boolean contain(LoggedName name) {
		return this.byFolded.getOrDefault(SearchText.fold(name.name()), List.of())
			.stream()
			.anyMatch((hidden) -> hidden.uri() == null || name.uri() == null || hidden.uri().equals(name.uri()));
	}

}
