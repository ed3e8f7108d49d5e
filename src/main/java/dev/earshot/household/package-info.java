/**
 * Who in the household plays what, and how their listening compares, for those who have
 * agreed to show it to each other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "history :: log", "playback", "presence", "statistics",
		"statistics :: figures", "statistics :: page", "storage", "web" })
package dev.earshot.household;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
