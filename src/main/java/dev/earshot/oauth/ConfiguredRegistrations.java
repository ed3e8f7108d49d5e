package dev.earshot.oauth;

import java.util.Optional;

/**
 * The registrations that were given from outside, which win over those entered in the
 * browser. Fulfilled by the module that reads settings.
 */
@FunctionalInterface
public interface ConfiguredRegistrations {

	/**
	 * Returns the registration given for a provider.
	 * @param provider its ID
	 * @return empty if none was given
	 */
	Optional<Registration> find(String provider);

}
