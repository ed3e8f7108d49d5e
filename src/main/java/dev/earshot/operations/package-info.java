/**
 * What the owner needs to look after this server for years: who did what, what is wrong,
 * and figures for a monitoring system. It reads from all other modules, and none of them
 * knows it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "live", "live :: broadcast", "nodes", "oauth", "playback",
		"setup", "spotify", "spotify :: budget", "storage", "web", "web :: forwarding", "webhooks" })
package dev.earshot.operations;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
