/**
 * Who may come in: the login with Spotify, the people of this server and their roles,
 * their sessions, and their tokens, encrypted at rest and refreshed one at a time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "oauth", "setup", "spotify", "spotify :: budget",
		"spotify :: payload", "storage", "web" })
package dev.earshot.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
