/**
 * Questions over the listening log: how much, what, and when somebody listened.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "history :: counting", "history :: details",
		"history :: filter", "history :: log", "playback", "web" })
package dev.earshot.statistics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
