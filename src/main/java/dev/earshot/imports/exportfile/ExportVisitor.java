package dev.earshot.imports.exportfile;

import dev.earshot.history.log.Gap;
import dev.earshot.history.years.SpotifyYear;
import dev.earshot.imports.exportfile.value.ExportRule;
import org.jspecify.annotations.Nullable;

/**
 * Is told what the files of an upload hold, in the order in which they are read, which is
 * the same each time.
 */
public interface ExportVisitor {

	/** Begins a file with plays, and says whether its rows are to be read. */
	boolean begin(ExportFile file);

	/** Takes a row of the file that was begun last. */
	void row(ExportRow row);

	/** Takes a gap of the file that was begun last. */
	void gap(Gap gap);

	/** Takes a rule of the file that was begun last. */
	void rule(ExportRule rule);

	/**
	 * Ends the file that was begun last.
	 * @param problem what ended it early, {@code null} if it was read to its end
	 */
	void end(@Nullable FileProblem problem);

	/** Takes Spotify's figures of a year. */
	default void year(SpotifyYear year) {
	}

	/** Takes note of a file that holds no plays. */
	void ignored(String name, IgnoredReason reason);

}
