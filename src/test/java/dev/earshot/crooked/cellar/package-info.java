/**
 * A module that breaks the rules on purpose.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.earshot.crooked.cellar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
