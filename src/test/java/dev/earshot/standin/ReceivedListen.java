package dev.earshot.standin;

import java.time.Instant;

/**
 * A listen that a played service has stored.
 *
 * @param artist as it was sent
 */
public record ReceivedListen(Instant startedAt, String track, String artist) {
}
