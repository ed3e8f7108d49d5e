package dev.earshot.oauth;

/**
 * The redirect URIs. Implemented by the module that knows the public address.
 */
@FunctionalInterface
public interface RedirectUris {

	/**
	 * Returns the redirect URI exactly as it is registered.
	 * @param provider the provider's ID
	 * @return an absolute URI
	 */
	String of(String provider);

}
