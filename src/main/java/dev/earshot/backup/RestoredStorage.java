package dev.earshot.backup;

import java.nio.file.Path;

/**
 * Starts the storage of Earshot on restored files before they are put in place: checks
 * database and key, and migrates what an older Earshot made.
 */
@FunctionalInterface
interface RestoredStorage {

	/**
	 * Checks and migrates restored files.
	 * @param directory the directory of the files
	 * @return how many people are connected in it
	 * @throws BackupRefused if they cannot be used
	 */
	long open(Path directory);

}
