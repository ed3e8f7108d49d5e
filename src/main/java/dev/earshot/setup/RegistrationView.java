package dev.earshot.setup;

import java.time.Instant;

import dev.earshot.oauth.CredentialsOrigin;
import dev.earshot.oauth.Registration;
import org.jspecify.annotations.Nullable;

/**
 * What the setup page shows of a registration: all but the secret.
 *
 * @param origin the name of its {@link CredentialsOrigin}
 * @param since when it was entered, if in the browser
 * @param problem whether a value given from outside cannot be right
 */
record RegistrationView(String clientId, String origin, @Nullable Instant since, boolean problem) {

	static RegistrationView of(Registration registration) {
		return new RegistrationView(registration.credentials().clientId(), registration.origin().name(),
				registration.since(), !CredentialsFormat.fits(registration.credentials()));
	}

}
