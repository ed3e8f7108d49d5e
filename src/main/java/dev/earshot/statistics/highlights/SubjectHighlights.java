package dev.earshot.statistics.highlights;

import java.util.List;

/**
 * What stands out among tracks, or among artists.
 *
 * @param firstHeard the most played that were new; empty if nothing was played before the
 * period
 * @param rediscovered the most played that came back
 * @param obsessions the most played in a week
 */
public record SubjectHighlights(List<FirstHeard> firstHeard, List<Rediscovered> rediscovered,
		List<Obsession> obsessions) {
}
