package dev.earshot.oauth;

import java.util.Optional;

/**
 * Registrations from settings, which take precedence over those entered in the browser.
 * Implemented by the module that reads settings.
 */
@FunctionalInterface
public interface ConfiguredRegistrations {

	/**
	 * Returns the registration from settings.
	 * @param provider the provider's ID
	 * @return empty if there is none
	 */
	Optional<Registration> find(String provider);

}
