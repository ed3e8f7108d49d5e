/**
 * Tells people by webhook, ntfy or e-mail what they have to do, when they are not looking
 * at a page: log in again, and what Spotify refuses until somebody acts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "nodes", "oauth", "spotify", "spotify :: budget",
		"storage", "web", "webhooks :: http" })
package dev.earshot.notifications;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
