package dev.earshot.imports.exportfile;

/**
 * Why a file could not be read to its end. The order is stored, so new constants go to
 * the end.
 */
public enum FileProblem {

	/** The JSON is broken or cut off. */
	BROKEN_JSON,

	/** The text is not UTF-8. */
	ENCODING,

	/** The ZIP is damaged or cut off. */
	BROKEN_ZIP,

	/** The entry is encrypted. */
	ENCRYPTED,

	/** It is larger than any export. */
	TOO_LARGE,

	/** A text or number in it is longer than any in an export, or lies deeper. */
	VALUE_TOO_LARGE

}
