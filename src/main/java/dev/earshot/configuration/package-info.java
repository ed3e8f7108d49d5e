/**
 * What people set, before anything starts: read from the environment, {@code .env} and
 * {@code /run/secrets}, cleaned of what editors and shells leave around values, and
 * checked. The other modules bind the properties that come of it; nobody calls this one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "oauth", "setup" })
package dev.earshot.configuration;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
