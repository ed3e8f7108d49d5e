package dev.earshot.providers;

import dev.earshot.core.RefusedException;

/**
 * A provider cannot be used, or has refused.
 */
public class ProviderRefused extends RefusedException {

	private final ProviderRefusal refusal;

	public ProviderRefused(ProviderRefusal refusal) {
		super(refusal.code());
		this.refusal = refusal;
	}

	public ProviderRefused(ProviderRefusal refusal, Throwable cause) {
		super(refusal.code(), cause);
		this.refusal = refusal;
	}

	@Override
	public ProviderRefusal refusal() {
		return this.refusal;
	}

}
