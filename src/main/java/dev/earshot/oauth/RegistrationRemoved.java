package dev.earshot.oauth;

import dev.earshot.core.AuditEvent;

/**
 * Published when a registration was removed.
 */
public record RegistrationRemoved(String provider) implements AuditEvent {

	@Override
	public String subject() {
		return this.provider;
	}

}
