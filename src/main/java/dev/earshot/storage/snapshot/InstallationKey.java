package dev.earshot.storage.snapshot;

import dev.earshot.storage.StorageUnusable;

/**
 * The key that encrypts the secrets of this installation.
 */
public interface InstallationKey {

	/**
	 * Returns the key.
	 * @return 64 hexadecimal digits
	 * @throws StorageUnusable if there is none or it cannot be read
	 */
	String hex();

}
