/**
 * What a month or a year of listening was like: a page of cards, and pictures to keep.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "history :: log", "history :: years", "statistics",
		"statistics :: figures", "statistics :: highlights", "statistics :: page", "web" })
package dev.earshot.recap;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
