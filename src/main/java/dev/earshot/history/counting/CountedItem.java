package dev.earshot.history.counting;

import dev.earshot.history.log.LoggedItem;

/**
 * An item in the log of a listener.
 *
 * @param id the internal ID
 * @param plays how often it was played itself, without what is merged into it
 */
public record CountedItem(int id, LoggedItem item, long plays) {
}
