package dev.earshot.backup;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Tells how much room a disk has left.
 */
@FunctionalInterface
interface FreeSpace {

	/**
	 * Returns the room on the disk of a directory.
	 * @param directory the directory
	 * @return the number of bytes
	 * @throws IOException if it cannot be told
	 */
	long at(Path directory) throws IOException;

}
