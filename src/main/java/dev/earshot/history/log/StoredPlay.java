package dev.earshot.history.log;

/**
 * A play of a log, and how to find it again.
 */
public record StoredPlay(PlayKey key, LoggedPlay play) {
}
