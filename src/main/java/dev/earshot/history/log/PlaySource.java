package dev.earshot.history.log;

/**
 * From where a play is known. The order is stored, so new constants go to the end.
 */
public enum PlaySource {

	/** This server saw it being played. */
	RECORDED,

	/** An import brought it. */
	IMPORTED

}
