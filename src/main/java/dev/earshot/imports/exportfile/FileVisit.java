package dev.earshot.imports.exportfile;

import java.io.IOException;

import dev.earshot.history.log.Gap;
import dev.earshot.imports.exportfile.value.ExportRule;
import dev.earshot.imports.exportfile.value.RowValues;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a visitor about one file: its layout as soon as it is known, its rows, its end.
 */
final class FileVisit {

	private static final Logger logger = LoggerFactory.getLogger(FileVisit.class);

	private final String name;

	private final ExportVisitor visitor;

	private State state = State.UNRECOGNIZED;

	private long rows;

	FileVisit(UploadName name, ExportVisitor visitor) {
		this.name = name.value();
		this.visitor = visitor;
	}

	boolean isRecognized() {
		return this.state != State.UNRECOGNIZED;
	}

	/** Returns whether there is nothing more to be told. */
	boolean isOver() {
		return this.state == State.OVER;
	}

	void begin(ExportLayout layout) {
		this.state = this.visitor.begin(new ExportFile(this.name, layout)) ? State.BEGUN : State.OVER;
	}

	void ignore(IgnoredReason reason) {
		this.state = State.OVER;
		this.visitor.ignored(this.name, reason);
	}

	void row(RowLayout layout, RowValues values) {
		this.rows++;
		this.visitor.row(read(layout, values));
	}

	// The row may be unlike any that was ever seen, and is still not the end of the file.
	private ExportRow read(RowLayout layout, RowValues values) {
		try {
			return layout.row(this.rows, values);
		}
		catch (RuntimeException ex) {
			logger.debug("A row cannot be understood", ex);
			return new ExportRow.Unreadable(this.rows, RowProblem.VALUE);
		}
	}

	void gap(Gap gap) {
		this.visitor.gap(gap);
	}

	void rule(ExportRule rule) {
		this.visitor.rule(rule);
	}

	void unreadable(RowProblem problem) {
		this.rows++;
		this.visitor.row(new ExportRow.Unreadable(this.rows, problem));
	}

	void end(@Nullable FileProblem problem) {
		if (!isRecognized()) {
			begin(ExportLayout.UNRECOGNIZED);
		}
		if (!isOver()) {
			this.state = State.OVER;
			this.visitor.end(problem);
		}
	}

	/**
	 * Ends the file because the ZIP around it is damaged.
	 * @return what to throw
	 */
	RuntimeException broken(IOException cause) {
		RuntimeException failure = UploadRefused.of(cause);
		if (failure instanceof UploadRefused) {
			end(FileProblem.BROKEN_ZIP);
		}
		return failure;
	}

	private enum State {

		UNRECOGNIZED, BEGUN, OVER

	}

}
