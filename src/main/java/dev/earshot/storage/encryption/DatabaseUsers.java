package dev.earshot.storage.encryption;

import java.util.List;

import org.springframework.modulith.NamedInterface;

/**
 * Knows which other processes use the database. Implemented by the module that knows the
 * nodes.
 */
@NamedInterface("rotation")
@FunctionalInterface
public interface DatabaseUsers {

	/**
	 * Returns the hosts of the others. It asks the database, also before this process has
	 * become one of them.
	 */
	List<String> others();

}
