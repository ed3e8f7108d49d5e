/**
 * What is playing now. One watcher per account asks Spotify, as seldom as those who look
 * allow, and everybody is served from what it saw; whatever changes is told as an event.
 * The dashboard and its live updates are the same fragment.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "spotify", "spotify :: payload", "account", "live" })
package dev.earshot.playback;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
