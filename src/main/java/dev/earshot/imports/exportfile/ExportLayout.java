package dev.earshot.imports.exportfile;

/**
 * What a file of an export holds, as far as its plays are to be treated differently. The
 * order is stored, so new constants go to the end.
 */
public enum ExportLayout {

	/** Spotify's extended streaming history: exact to the second, with URIs. */
	EXTENDED,

	/** The history in Spotify's account data: exact to the minute, names only. */
	ACCOUNT,

	/** The log as Earshot exports it. */
	EARSHOT,

	/** It is not known, because the file is empty or could not be read so far. */
	UNRECOGNIZED

}
