/**
 * The wire to Spotify's Web API: HTTP interfaces, the records they answer with, and every
 * refusal by its name. It is the only place that calls the API, and no call gets past its
 * {@link dev.earshot.spotify.budget.CallBudget}; whose token a call carries it learns
 * from {@link dev.earshot.oauth.AccessTokens}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "oauth", "storage" })
package dev.earshot.spotify;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
