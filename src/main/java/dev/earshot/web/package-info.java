/**
 * Parts of all pages and APIs: problem details, form tokens, rate limits, the public URL,
 * and languages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package dev.earshot.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
