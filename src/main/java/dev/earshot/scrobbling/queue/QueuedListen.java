package dev.earshot.scrobbling.queue;

import dev.earshot.scrobbling.service.Listen;

/**
 * A listen that waits to be sent.
 *
 * @param fromLog whether it is of a range of the log, rather than just played
 * @param attempted whether it was sent without an answer, so that the service may have it
 */
public record QueuedListen(String id, Listen listen, boolean fromLog, boolean attempted) {
}
