package dev.earshot.providers.signin;

import dev.earshot.core.RefusedException;
import dev.earshot.providers.ProviderRefusal;

/**
 * A provider was removed before a change of it was saved.
 */
public class EntryNotFound extends RefusedException {

	EntryNotFound() {
		super(ProviderRefusal.PROVIDER_REMOVED.code());
	}

	@Override
	public ProviderRefusal refusal() {
		return ProviderRefusal.PROVIDER_REMOVED;
	}

}
