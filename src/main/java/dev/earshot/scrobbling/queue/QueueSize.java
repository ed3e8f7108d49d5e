package dev.earshot.scrobbling.queue;

/**
 * How many listens of a target are in which state.
 *
 * @param sent within the last 30 days
 */
public record QueueSize(int waiting, int sent, int dead) {
}
