/**
 * What plays now, found out by polling. One poller per account asks Spotify, as seldom as
 * the demand allows; every reader gets what it saw. Each change is published as an event,
 * and the last state is stored. From {@code oauth} it hears only that the registration
 * was replaced.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "oauth", "spotify", "spotify :: budget",
		"spotify :: payload", "storage" })
package dev.earshot.playback;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
