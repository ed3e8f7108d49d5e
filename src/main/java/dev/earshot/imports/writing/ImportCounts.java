package dev.earshot.imports.writing;

/**
 * What became of rows. Each row is counted once.
 *
 * @param imported they are plays of the log now
 * @param duplicates the import itself had brought the same play before
 * @param known the log had the play before, or has it from a better row
 * @param privateRows they were played in a private session
 * @param unknown they tell neither a name nor a URI
 * @param unreadable they break the rules of their layout
 */
public record ImportCounts(long imported, long duplicates, long known, long privateRows, long unknown,
		long unreadable) {

	/** No rows. */
	public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

	/** Returns the number of rows. */
	public long rows() {
		return this.imported + this.duplicates + this.known + this.privateRows + this.unknown + this.unreadable;
	}

	/** Returns the sum of both. */
	public ImportCounts plus(ImportCounts other) {
		return new ImportCounts(this.imported + other.imported, this.duplicates + other.duplicates,
				this.known + other.known, this.privateRows + other.privateRows, this.unknown + other.unknown,
				this.unreadable + other.unreadable);
	}

}
