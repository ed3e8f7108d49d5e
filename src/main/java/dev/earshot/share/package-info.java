/**
 * Outputs for others: links that a person makes and takes back, and what they open. Every
 * output shows what the watcher has seen anyway; none costs a call to Spotify for each
 * view, and none can do anything but read.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "core", "storage", "setup", "account", "spotify", "playback", "live", "web" })
package dev.earshot.share;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
