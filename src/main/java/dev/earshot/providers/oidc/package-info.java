/**
 * OpenID providers to sign in with: entered with issuer, client ID and secret, found out
 * about by discovery, and trusted for who somebody is by their signed ID tokens.
 */
@NullMarked
package dev.earshot.providers.oidc;

import org.jspecify.annotations.NullMarked;
