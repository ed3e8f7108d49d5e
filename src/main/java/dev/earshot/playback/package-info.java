/**
 * What plays now, found out by polling. One poller per account asks Spotify, as seldom as
 * the demand allows, and everybody reads its result. Each change is published as an
 * event, and the last state is stored. {@code oauth} is needed only for the event that
 * the registration was replaced.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "nodes", "oauth", "spotify", "spotify :: budget",
		"spotify :: payload", "storage" })
package dev.earshot.playback;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
