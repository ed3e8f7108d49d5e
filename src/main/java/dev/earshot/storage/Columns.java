package dev.earshot.storage;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How rows hold moments and sets of constants.
 */
public final class Columns {

	private Columns() {
	}

	public static @Nullable Instant instant(@Nullable Object millis) {
		return (millis instanceof Number number) ? Instant.ofEpochMilli(number.longValue()) : null;
	}

	public static @Nullable Long millis(@Nullable Instant instant) {
		return (instant != null) ? Long.valueOf(instant.toEpochMilli()) : null;
	}

	/**
	 * Reads what {@link #names(Set)} has written. Another version may have written what
	 * this one does not know. It counts for nothing, and above all it keeps nobody from
	 * starting this one.
	 * @param type of the constants
	 * @param names as they are stored
	 * @param <E> the enum
	 * @return those that are known here
	 */
	public static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
		List<String> known = List.of(names.split(","));
		return Stream.of(type.getEnumConstants())
			.filter((constant) -> known.contains(constant.name()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
	}

	public static String names(Set<? extends Enum<?>> constants) {
		return constants.stream().map(Enum::name).collect(Collectors.joining(","));
	}

}
