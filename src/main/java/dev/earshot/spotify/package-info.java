/**
 * Spotify's Web API: HTTP interfaces, payloads and refusals. Only this module calls the
 * API, and every call passes {@link dev.earshot.spotify.budget.CallBudget}. Tokens come
 * from {@link dev.earshot.oauth.AccessTokens}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "nodes", "oauth", "storage" })
package dev.earshot.spotify;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
