package dev.earshot.imports.exportfile;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Rows that break the rules of their layout.
 */
final class FaultyRows {

	private FaultyRows() {
	}

	/**
	 * Puts a row of each problem into a file that rows are known to have, the first at
	 * its beginning.
	 * @return the plan of the file with them
	 */
	static FilePlan plant(Era era, List<@Nullable Object> rows, FilePlan plan) {
		if (rows.isEmpty()) {
			return plan;
		}
		FilePlan changed = plan;
		Map<?, ?> sound = (Map<?, ?>) rows.getFirst();
		for (RowProblem problem : EnumSet.range(RowProblem.NOT_AN_OBJECT, RowProblem.DURATION)) {
			if (problem == RowProblem.DURATION && era == Era.A0) {
				continue;
			}
			rows.add(problem.ordinal() * (rows.size() - 1) / 5, faulty(era, sound, problem));
			changed = changed.unreadable(problem);
		}
		return changed;
	}

	private static @Nullable Object faulty(Era era, Map<?, ?> sound, RowProblem problem) {
		String time = era.isExtended() ? "ts" : (era == Era.A0) ? "time" : "endTime";
		String duration = era.isExtended() ? "ms_played" : "msPlayed";
		return switch (problem) {
			case NOT_AN_OBJECT -> null;
			case MISSING -> with(sound, time, null);
			case TYPE -> with(sound, time, 1_700_000_000);
			case TIME -> with(sound, time, "1969-12-31T23:59:59Z");
			case DURATION -> with(sound, duration, 86_400_001);
			case VALUE -> throw new IllegalArgumentException("No row is known to have it");
		};
	}

	private static Map<String, @Nullable Object> with(Map<?, ?> sound, String key, @Nullable Object value) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		sound.forEach((name, each) -> row.put((String) name, each));
		row.computeIfPresent("incognito_mode", (_, _) -> false);
		row.put(key, value);
		return row;
	}

}
