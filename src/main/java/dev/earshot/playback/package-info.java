/**
 * What is playing now. One watcher per account asks Spotify, as seldom as those who look
 * allow, and everybody is served from what it saw; whatever changes is told as an event,
 * and the last of it is stored. The dashboard and its live updates are the same fragment.
 * Of {@code oauth} it only hears that the registration was replaced.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "spotify", "spotify :: budget", "spotify :: payload", "oauth",
		"account", "live", "storage", "web" })
package dev.earshot.playback;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
