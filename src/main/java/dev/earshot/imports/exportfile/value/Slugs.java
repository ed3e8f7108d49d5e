package dev.earshot.imports.exportfile.value;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.earshot.core.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Finds constants by how Earshot's own files write them.
 *
 * @param <E> the type of the constants
 */
public final class Slugs<E extends Enum<E>> {

	private final Map<String, E> constants;

	public Slugs(Class<E> type) {
		this.constants = Arrays.stream(type.getEnumConstants())
			.collect(Collectors.toUnmodifiableMap(Slug::of, Function.identity()));
	}

	public @Nullable E find(@Nullable String slug) {
		return (slug != null) ? this.constants.get(slug) : null;
	}

	public E find(@Nullable String slug, E otherwise) {
		E found = find(slug);
		return (found != null) ? found : otherwise;
	}

}
