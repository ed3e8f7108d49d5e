package dev.earshot.history.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which plays of a log are meant: those for which all conditions hold.
 */
public record PlayFilter(List<Condition> conditions) {

	/** All plays. */
	public static final PlayFilter NONE = new PlayFilter(List.of());

	public PlayFilter {
		conditions = List.copyOf(conditions);
	}

	public static PlayFilter of(Condition... conditions) {
		return new PlayFilter(List.of(conditions));
	}

	/** Returns a filter for those of the same plays for which a condition holds, too. */
	public PlayFilter and(Condition condition) {
		return new PlayFilter(Stream.concat(this.conditions.stream(), Stream.of(condition)).toList());
	}

	public boolean isEmpty() {
		return this.conditions.isEmpty();
	}

	/** Returns whether plays are found best by their items. */
	boolean isOfFewItems() {
		return this.conditions.stream().anyMatch(Condition::isOfFewItems);
	}

	/**
	 * Returns the conditions on a row of {@code play}, each after an {@code and}.
	 */
	String sql() {
		return this.conditions.stream().map((condition) -> " and " + condition.sql()).collect(Collectors.joining());
	}

	Map<String, Object> parameters() {
		Map<String, Object> values = new HashMap<>();
		this.conditions.forEach((condition) -> values.putAll(condition.parameters()));
		return values;
	}

	/**
	 * A condition on a play.
	 */
	public interface Condition {

		/**
		 * Returns the condition on a row of {@code play}. The listener is
		 * {@code :listener}.
		 */
		String sql();

		/** Returns the values in it. Each condition has its own names for them. */
		default Map<String, Object> parameters() {
			return Map.of();
		}

		/** Returns whether it leaves few of all items. */
		default boolean isOfFewItems() {
			return false;
		}

	}

}
