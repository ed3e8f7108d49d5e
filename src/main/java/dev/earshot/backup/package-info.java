/**
 * Backups: one encrypted file with database and key, made while the program runs, and
 * restored by a command.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "command", "core", "nodes", "storage", "storage::outage",
		"storage::snapshot", "web" })
package dev.earshot.backup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
