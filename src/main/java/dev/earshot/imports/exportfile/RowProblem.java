package dev.earshot.imports.exportfile;

/**
 * Why a row cannot be read. The order is stored, so new constants go to the end.
 */
public enum RowProblem {

	/** It is not an object. */
	NOT_AN_OBJECT,

	/** A key that every row needs is absent or empty. */
	MISSING,

	/** A value has another type. */
	TYPE,

	/** The time is not one, or lies in the future or before Spotify. */
	TIME,

	/** The listened time is negative or longer than a day. */
	DURATION,

	/** A value is beyond all that can be understood. */
	VALUE

}
