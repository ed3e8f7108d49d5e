package dev.earshot.imports;

import dev.earshot.core.Refusal;

/**
 * Why an import was not begun.
 */
enum ImportRefusal implements Refusal {

	/** Another import of the same person is not over. */
	IMPORT_RUNNING,

	/** No file was chosen. */
	UPLOAD_EMPTY,

	/** There are more files than any export has. */
	UPLOAD_TOO_MANY,

	/** The files are larger than any export. */
	UPLOAD_TOO_LARGE,

	/** The request is no form with files, or ended early. */
	UPLOAD_INCOMPLETE,

	/** It was cancelled, or the log was erased, while the files arrived. */
	UPLOAD_CANCELLED,

	/** The disk has no room for the files. */
	UPLOAD_DISK_FULL,

	/** The files cannot be stored for another reason. */
	UPLOAD_NOT_STORED

}
