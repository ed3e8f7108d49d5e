/**
 * Imports of exported listening into the log: uploads, the job that reads them, its
 * report, and their removal.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "history :: counting", "history :: log",
		"history :: years", "nodes", "storage", "storage :: outage", "web" })
package dev.earshot.imports;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
