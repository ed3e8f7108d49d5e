/**
 * Share links: creating, opening, counting and revoking them. A link gives read access to
 * some outputs of one account to everyone who knows its token.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "nodes", "storage", "web" })
package dev.earshot.links;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
