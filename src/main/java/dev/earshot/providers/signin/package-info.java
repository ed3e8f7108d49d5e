/**
 * What the kinds of providers to sign in with have in common: entries in the database and
 * in memory, their checks, and their removal.
 */
@NullMarked
package dev.earshot.providers.signin;

import org.jspecify.annotations.NullMarked;
