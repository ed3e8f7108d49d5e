package dev.earshot.history.log;

import java.util.Map;

/**
 * What the imports of a listener are called.
 */
@FunctionalInterface
public interface ImportNames {

	/** Returns the names by the numbers of the imports, the newest first. */
	Map<Integer, String> names(Listener listener);

}
