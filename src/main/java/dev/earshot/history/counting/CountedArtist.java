package dev.earshot.history.counting;

import dev.earshot.history.log.LoggedName;

/**
 * An artist or show, and whether it is hidden from the numbers of a listener.
 *
 * @param id the internal ID
 */
public record CountedArtist(int id, LoggedName name, boolean hidden) {
}
