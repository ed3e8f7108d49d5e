/**
 * The services that take listens, and what they answer.
 */
@NullMarked
package dev.earshot.scrobbling.service;

import org.jspecify.annotations.NullMarked;
