package dev.earshot.imports.exportfile;

/**
 * Why an upload could not be read, or not to its end. The order is stored, so new
 * constants go to the end.
 */
public enum UploadProblem {

	/** There is nothing in it. */
	EMPTY,

	/** It is neither a ZIP nor JSON. */
	OTHER_FORMAT,

	/** The ZIP is damaged or cut off. */
	BROKEN_ZIP,

	/** The ZIP is encrypted. */
	ENCRYPTED,

	/** ZIPs are in ZIPs in the ZIP. */
	NESTED,

	/** It holds more files than any export. */
	TOO_MANY_FILES,

	/** It is larger than any export. */
	TOO_LARGE

}
