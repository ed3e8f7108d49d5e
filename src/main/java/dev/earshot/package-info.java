/**
 * Earshot: one package per feature, each of them a module whose root is its API.
 */
@NullMarked
package dev.earshot;

import org.jspecify.annotations.NullMarked;
