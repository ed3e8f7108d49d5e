package dev.earshot.providers.signin;

import dev.earshot.account.LoginMethods;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;

import org.springframework.stereotype.Component;

/**
 * Keeps providers by which alone people can log in: for the owner always, for others
 * unless the owner has agreed.
 */
@Component
public class WaysIn {

	private final LoginMethods methods;

	WaysIn(LoginMethods methods) {
		this.methods = methods;
	}

	/**
	 * Returns how many people could not log in any more without a provider.
	 */
	public long lockedOutWithout(String issuer) {
		return this.methods.lockedOutWithout(issuer).size();
	}

	/**
	 * Checks that a provider may cease to work.
	 * @param agreed how many people the owner was told are locked out then
	 * @throws ProviderRefused if the owner is among them, or there are more
	 */
	public void release(String issuer, long agreed) {
		if (this.methods.ownerNeeds(issuer)) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_NEEDED);
		}
		if (lockedOutWithout(issuer) > agreed) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ONLY_WAY_IN);
		}
	}

}
