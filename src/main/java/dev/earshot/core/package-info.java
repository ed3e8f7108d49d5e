/**
 * The words every module uses, such as whose account and which thing at Spotify, and a
 * few mechanisms without a subject, such as a cache of answers. It sees nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.earshot.core;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
