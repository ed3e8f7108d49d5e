/**
 * The words every module uses: whose account, which thing at Spotify. It sees nobody and
 * does nothing but check that such a word is well formed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.earshot.core;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
