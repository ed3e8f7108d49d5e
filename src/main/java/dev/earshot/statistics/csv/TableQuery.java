package dev.earshot.statistics.csv;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which table somebody asks for.
 *
 * @param name {@code time}, {@code days}, {@code hours}, or a subject as in the message
 * codes
 * @param isNew whether a ranking leaves out what was played before the period
 * @param subject the only one whose times are told, as it is in paths; {@code null} for
 * all
 * @param id of the subject
 */
record TableQuery(String name, boolean isNew, @Nullable String subject, @Nullable String id) {

	private static final Set<String> TIMES = Set.of("time", "days", "hours");

	static TableQuery of(Map<String, String> parameters) {
		return new TableQuery(parameters.getOrDefault("table", ""), "yes".equals(parameters.get("new")),
				parameters.get("subject"), parameters.get("id"));
	}

	/** Returns the name of a file with it, without its period. */
	String file() {
		return (this.subject != null && TIMES.contains(this.name)) ? this.subject + "-" + this.id + "-" + this.name
				: this.name;
	}

}
