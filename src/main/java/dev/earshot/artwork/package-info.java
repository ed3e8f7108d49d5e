/**
 * Artwork of items: downloaded once from the image hosts of Spotify, scaled, and reduced
 * to colors on which text is readable. Nothing is downloaded or decoded during a request.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package dev.earshot.artwork;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
