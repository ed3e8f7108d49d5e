/**
 * Streams with very many subscribers that all get the same bytes. Subscribers take over
 * their connection and occupy no thread.
 */
@NullMarked
@NamedInterface("broadcast")
package dev.earshot.live.broadcast;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
