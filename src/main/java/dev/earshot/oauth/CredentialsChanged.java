package dev.earshot.oauth;

import dev.earshot.core.AuditEvent;

/**
 * Published when a registration was entered or replaced. Sessions continue.
 */
public record CredentialsChanged(String provider, String clientId) implements AuditEvent {

	@Override
	public String subject() {
		return this.provider;
	}

}
