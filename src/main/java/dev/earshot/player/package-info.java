/**
 * What a person sees and does on the dashboard: now playing, recent plays, the remote
 * control, and the JSON API for programs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "live", "playback", "playback :: reading", "spotify",
		"spotify :: payload", "web" })
package dev.earshot.player;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
