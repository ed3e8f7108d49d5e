package dev.earshot.account.identity;

import dev.earshot.oauth.ProviderIdentity;

/**
 * Somebody whom a provider has identified, by an ID token or without one.
 */
interface Identified {

	ProviderIdentity identity();

}
