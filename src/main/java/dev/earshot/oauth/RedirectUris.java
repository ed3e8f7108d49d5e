package dev.earshot.oauth;

/**
 * The redirect URIs, absolute and exactly as they are registered. Implemented by the
 * module that knows the public address.
 */
@FunctionalInterface
public interface RedirectUris {

	String of(String provider);

}
