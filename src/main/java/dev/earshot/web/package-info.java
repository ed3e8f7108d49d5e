/**
 * What all pages and APIs share: problem details, form tokens, rate limits, the public
 * address, and languages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package dev.earshot.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
