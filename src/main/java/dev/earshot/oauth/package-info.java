/**
 * Registrations and tokens at OAuth 2 providers (RFC 6749), encrypted at rest. Tokens are
 * refreshed one at a time per account and provider. A provider is named by its ID, and
 * implements {@link dev.earshot.oauth.OAuthProvider}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "nodes", "storage" })
package dev.earshot.oauth;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
