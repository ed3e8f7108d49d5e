package dev.earshot.imports;

/**
 * Thrown to leave the reading of an upload, because the import was cancelled or removed,
 * or because the server stops.
 */
class ImportEnded extends RuntimeException {

	ImportEnded() {
		super("The import does not go on", null, false, false);
	}

}
