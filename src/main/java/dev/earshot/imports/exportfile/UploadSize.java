package dev.earshot.imports.exportfile;

/**
 * How much an upload holds, as far as it is read. Spotify's own exports are compressed to
 * a twenty-seventh, so how well something is compressed does not tell that it is harmful.
 */
final class UploadSize {

	static final UploadSize.Limit LIMIT = new Limit(2_000, 4L * 1024 * 1024 * 1024);

	private final Limit limit;

	private int files;

	private long bytes;

	UploadSize(Limit limit) {
		this.limit = limit;
	}

	void addFile() {
		this.files++;
		if (this.files > this.limit.files()) {
			throw new UploadRefused(UploadProblem.TOO_MANY_FILES);
		}
	}

	void addBytes(int count) {
		this.bytes += count;
		if (this.bytes > this.limit.bytes()) {
			throw new UploadRefused(UploadProblem.TOO_LARGE);
		}
	}

	/**
	 * How much an upload may hold.
	 *
	 * @param bytes when inflated, in all files and also in those that are not read
	 */
	record Limit(int files, long bytes) {
	}

}
