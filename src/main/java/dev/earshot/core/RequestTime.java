package dev.earshot.core;

/**
 * How long the request of the current thread may take. It is ended after a minute, which
 * is too short for an upload over a slow connection.
 */
@FunctionalInterface
public interface RequestTime {

	/** Begins the minute anew, because the request has made progress. */
	void restart();

}
