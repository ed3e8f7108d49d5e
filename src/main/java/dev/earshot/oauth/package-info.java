/**
 * What Earshot keeps as a client of OAuth 2 providers (RFC 6749): its registration at
 * each of them and everybody's tokens, encrypted at rest and refreshed one at a time.
 * What differs between providers is in {@link dev.earshot.oauth.OAuthProvider}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "storage" })
package dev.earshot.oauth;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
