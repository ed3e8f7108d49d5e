package dev.earshot.imports;

import java.time.Instant;

import dev.earshot.core.Slug;
import dev.earshot.imports.writing.ImportCounts;
import org.jspecify.annotations.Nullable;

/**
 * An import of exported listening.
 *
 * @param finishedAt {@code null} while it is not over
 * @param problem the code of what ended it early; {@code null} if nothing did
 * @param name of the first file that was uploaded
 * @param uploads how many files were uploaded
 * @param bytes of the files that were uploaded
 * @param counts of all rows that were read
 */
public record PlayImport(int id, Instant createdAt, @Nullable Instant finishedAt, ImportState state,
		@Nullable String problem, String name, int uploads, long bytes, ImportCounts counts) {

	public boolean isOver() {
		return this.state.isOver();
	}

	/** Returns the state as in the message codes. */
	public String stateCode() {
		return Slug.of(this.state);
	}

}
