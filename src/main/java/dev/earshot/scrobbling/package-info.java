/**
 * Sends plays on to services that people choose: ListenBrainz, servers that speak its
 * API, and Last.fm.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "history :: counting", "history :: filter",
		"history :: log", "nodes", "playback", "storage", "web", "webhooks :: http" })
package dev.earshot.scrobbling;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
