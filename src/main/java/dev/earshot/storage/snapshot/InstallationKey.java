package dev.earshot.storage.snapshot;

import java.sql.Connection;

import dev.earshot.storage.StorageUnusable;

/**
 * The key that encrypts the secrets of this installation.
 */
public interface InstallationKey {

	/**
	 * Returns the key of a database.
	 * @param database a connection to the database, of this version or an older one
	 * @return 64 hexadecimal digits
	 * @throws StorageUnusable if there is none, it cannot be read, or it alone does not
	 * open everything
	 */
	String hex(Connection database);

}
