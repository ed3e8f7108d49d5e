/**
 * Login, the people of this server and their roles, and sessions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "nodes", "oauth", "setup", "spotify", "spotify :: budget",
		"spotify :: payload", "storage", "web" })
package dev.earshot.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
