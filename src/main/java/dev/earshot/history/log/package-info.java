/**
 * The listening log in the database: listeners, what was played, plays and gaps.
 */
@NullMarked
@NamedInterface("log")
package dev.earshot.history.log;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
