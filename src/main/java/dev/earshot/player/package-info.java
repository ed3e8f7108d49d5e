/**
 * The dashboard, the remote control, and the JSON API for programs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "live", "nodes", "playback", "playback :: reading",
		"spotify", "spotify :: payload", "web" })
package dev.earshot.player;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
