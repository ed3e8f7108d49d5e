/**
 * Types that every module uses, such as the IDs of accounts and of things at Spotify, and
 * general mechanisms such as a cache of answers. It depends on no other module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.earshot.core;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
