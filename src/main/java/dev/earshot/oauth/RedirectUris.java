package dev.earshot.oauth;

/**
 * Where providers send browsers back to. Fulfilled by the module that knows the public
 * address.
 */
@FunctionalInterface
public interface RedirectUris {

	/**
	 * Returns the URI that is registered at a provider, exactly.
	 * @param provider its ID
	 * @return an absolute URI
	 */
	String of(String provider);

}
