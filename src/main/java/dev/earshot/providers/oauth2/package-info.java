/**
 * OAuth 2 providers without OpenID Connect to sign in with: entered with all their
 * addresses, and trusted for who somebody is by the answer of their user info address. A
 * trial login explains what a provider answers.
 */
@NullMarked
package dev.earshot.providers.oauth2;

import org.jspecify.annotations.NullMarked;
