package dev.earshot.imports.exportfile;

/**
 * Why a file was not read. The order is stored, so new constants go to the end.
 */
public enum IgnoredReason {

	/** It is not JSON. */
	OTHER_FORMAT,

	/** It is part of the account data, and has no plays. It was not opened. */
	ACCOUNT_DATA,

	/** It is Spotify's technical log. */
	TECHNICAL_LOG,

	/** It is JSON of something else. */
	OTHER_CONTENT,

	/** It is the log as a later version of Earshot exports it. */
	LATER_VERSION,

	/** It holds Spotify's figures of a year, which are kept. */
	YEAR_FIGURES

}
