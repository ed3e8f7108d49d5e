package dev.earshot.imports.exportfile;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is in a file of an upload: what a generator planned, or what a reader found.
 *
 * @param layout {@code null} if the file is ignored
 * @param unreadable how many rows have which problem
 */
public record FilePlan(String name, @Nullable ExportLayout layout, @Nullable IgnoredReason ignored, int played,
		int privates, int unknown, Map<RowProblem, Integer> unreadable, @Nullable FileProblem problem) {

	public static FilePlan ignored(String name, IgnoredReason reason) {
		return new FilePlan(name, null, reason, 0, 0, 0, Map.of(), null);
	}

	public static FilePlan begun(String name, ExportLayout layout) {
		return new FilePlan(name, layout, null, 0, 0, 0, Map.of(), null);
	}

	public FilePlan played(int rows) {
		return new FilePlan(this.name, this.layout, this.ignored, this.played + rows, this.privates, this.unknown,
				this.unreadable, this.problem);
	}

	public FilePlan privates(int rows) {
		return new FilePlan(this.name, this.layout, this.ignored, this.played, this.privates + rows, this.unknown,
				this.unreadable, this.problem);
	}

	public FilePlan unknown(int rows) {
		return new FilePlan(this.name, this.layout, this.ignored, this.played, this.privates, this.unknown + rows,
				this.unreadable, this.problem);
	}

	public FilePlan unreadable(RowProblem rowProblem) {
		Map<RowProblem, Integer> more = new EnumMap<>(RowProblem.class);
		more.putAll(this.unreadable);
		more.merge(rowProblem, 1, Integer::sum);
		return new FilePlan(this.name, this.layout, this.ignored, this.played, this.privates, this.unknown, more,
				this.problem);
	}

	public FilePlan endedBy(@Nullable FileProblem fileProblem) {
		return new FilePlan(this.name, this.layout, this.ignored, this.played, this.privates, this.unknown,
				this.unreadable, fileProblem);
	}

	public int rows() {
		return this.played + this.privates + this.unknown
				+ this.unreadable.values().stream().mapToInt(Integer::intValue).sum();
	}

}
