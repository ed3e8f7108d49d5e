package dev.earshot.imports;

/**
 * How far an import is. The order is stored, so new constants go to the end.
 */
public enum ImportState {

	/** Its files are being received. */
	UPLOADING,

	/** Its files are being read, or wait to be. */
	RUNNING,

	/** All of its files were read. */
	FINISHED,

	/** The listener ended it. What it had brought stays. */
	CANCELLED,

	/** It cannot go on. What it had brought stays. */
	FAILED;

	boolean isOver() {
		return switch (this) {
			case UPLOADING, RUNNING -> false;
			case FINISHED, CANCELLED, FAILED -> true;
		};
	}

}
