/**
 * The listening log: what people who want it have listened to, recorded as it is played,
 * filled in from Spotify's list of recent plays, looked back at, deleted and taken away.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "account", "core", "nodes", "playback", "playback :: reading", "storage", "web" })
package dev.earshot.history;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
