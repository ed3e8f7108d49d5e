package dev.earshot.setup;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Knows the registration in force, and replaces it. What was given from outside wins over
 * what was entered in the browser.
 */
@Component
public class Setup {

	private final GivenCredentials given;

	private final Registrations registrations;

	private final ApplicationEventPublisher events;

	Setup(GivenCredentials given, Registrations registrations, ApplicationEventPublisher events) {
		this.given = given;
		this.registrations = registrations;
		this.events = events;
	}

	/**
	 * Whether anybody can log in yet.
	 * @return {@code true} once there is a client ID and secret, whatever their origin
	 */
	public boolean isComplete() {
		return registration().isPresent();
	}

	/**
	 * The client ID and secret to use now.
	 * @return empty until setup is done
	 */
	public Optional<ClientCredentials> credentials() {
		return registration().map(Registration::credentials);
	}

	Optional<Registration> registration() {
		return this.given.find().or(this.registrations::find);
	}

	void register(ClientCredentials credentials) {
		this.registrations.save(credentials);
		this.events.publishEvent(new CredentialsChanged(credentials.clientId()));
	}

}
