package dev.earshot.imports.exportfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.earshot.history.log.Gap;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.exportfile.value.ExportRule;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a reader tells, and counts it for each file.
 */
public final class RecordedVisit implements ExportVisitor {

	private final Predicate<ExportFile> wanted;

	private final List<FilePlan> files = new ArrayList<>();

	private final List<ExportRow> rows = new ArrayList<>();

	private final List<Gap> gaps = new ArrayList<>();

	private final List<ExportRule> rules = new ArrayList<>();

	public RecordedVisit() {
		this((_) -> true);
	}

	RecordedVisit(Predicate<ExportFile> wanted) {
		this.wanted = wanted;
	}

	@Override
	public boolean begin(ExportFile file) {
		this.files.add(FilePlan.begun(file.name(), file.layout()));
		return this.wanted.test(file);
	}

	@Override
	public void row(ExportRow row) {
		this.rows.add(row);
		FilePlan file = this.files.removeLast();
		this.files.add(switch (row) {
			case Played _ -> file.played(1);
			case ExportRow.Private _ -> file.privates(1);
			case ExportRow.Unknown _ -> file.unknown(1);
			case ExportRow.Unreadable unreadable -> file.unreadable(unreadable.problem());
		});
	}

	@Override
	public void gap(Gap gap) {
		this.gaps.add(gap);
	}

	@Override
	public void rule(ExportRule rule) {
		this.rules.add(rule);
	}

	@Override
	public void end(@Nullable FileProblem problem) {
		this.files.add(this.files.removeLast().endedBy(problem));
	}

	@Override
	public void ignored(String name, IgnoredReason reason) {
		this.files.add(FilePlan.ignored(name, reason));
	}

	public List<FilePlan> files() {
		return this.files;
	}

	public FilePlan file() {
		return this.files.getLast();
	}

	public List<ExportRow> rows() {
		return this.rows;
	}

	public List<Gap> gaps() {
		return this.gaps;
	}

	public List<ExportRule> rules() {
		return this.rules;
	}

	public List<LoggedPlay> plays() {
		return this.rows.stream().filter(Played.class::isInstance).map((row) -> ((Played) row).play()).toList();
	}

	public LoggedPlay play() {
		return plays().getLast();
	}

}
