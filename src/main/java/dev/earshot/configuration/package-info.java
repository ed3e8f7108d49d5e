/**
 * What people configure, read before anything starts: from the environment, {@code .env}
 * and {@code /run/secrets}, without the characters that editors and shells leave around
 * values, and checked. The other modules bind the resulting properties; no module calls
 * this one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "setup", "web" })
package dev.earshot.configuration;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
