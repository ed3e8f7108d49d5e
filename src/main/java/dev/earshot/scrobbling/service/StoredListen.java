package dev.earshot.scrobbling.service;

import java.time.Instant;

/**
 * A listen that a service has.
 *
 * @param startedAt in whole seconds
 * @param artist as the service writes the names of all artists
 */
public record StoredListen(Instant startedAt, String track, String artist) {
}
