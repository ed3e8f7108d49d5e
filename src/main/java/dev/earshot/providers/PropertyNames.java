package dev.earshot.providers;

import java.util.Optional;

import dev.earshot.core.AccountId;

/**
 * The names of the properties, such as hotels, that people have linked and chosen.
 */
@FunctionalInterface
public interface PropertyNames {

	/**
	 * Returns the name of the chosen property, from the database.
	 * @return empty if none is linked or chosen
	 */
	Optional<String> of(AccountId account);

}
