package dev.earshot.oauth;

import java.util.Optional;

/**
 * Registrations from settings, which take precedence over those entered in the browser.
 * Implemented by the module that reads settings.
 */
@FunctionalInterface
public interface ConfiguredRegistrations {

	Optional<Registration> find(String provider);

}
