/**
 * Who in the household plays what, for those who have agreed to show it to each other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "playback", "presence", "storage", "web" })
package dev.earshot.household;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
