package dev.earshot.scrobbling.range;

import java.util.List;

import dev.earshot.history.log.PlayKey;
import dev.earshot.scrobbling.service.Listen;

/**
 * Some listens of a range.
 *
 * @param last the last play that was looked at
 * @param listens those that the service takes, the oldest first
 * @param tooOld how many more there are that it does not take
 */
record RangeChunk(PlayKey last, List<Listen> listens, int tooOld) {
}
