package dev.earshot.providers;

import dev.earshot.account.LoginMethods;

import org.springframework.stereotype.Component;

/**
 * Keeps the provider by which alone the owner can log in.
 */
@Component
public class OwnerLoginGuard {

	private final LoginMethods methods;

	OwnerLoginGuard(LoginMethods methods) {
		this.methods = methods;
	}

	/**
	 * Checks that the identities of an issuer may cease to work.
	 * @throws ProviderRefused if the owner has no other way to log in
	 */
	public void release(String issuer) {
		if (this.methods.ownerNeeds(issuer)) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_NEEDED);
		}
	}

}
