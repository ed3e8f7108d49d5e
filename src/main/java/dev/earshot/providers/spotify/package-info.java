/**
 * Spotify on the owner's page of providers: what its dashboard shows of the app, and the
 * rules of its redirect URIs.
 */
@NullMarked
package dev.earshot.providers.spotify;

import org.jspecify.annotations.NullMarked;
