package dev.earshot.statistics.highlights.named;

import java.util.List;

import dev.earshot.history.log.LoggedContext;
import dev.earshot.statistics.highlights.EarlierDay;
import dev.earshot.statistics.highlights.Highlights;
import dev.earshot.statistics.highlights.Milestone;
import dev.earshot.statistics.highlights.circumstances.Share;

/**
 * What stands out in a period, with names. What was deleted meanwhile is left out.
 *
 * @param found all of it, without names
 * @param milestones that were reached in the period
 * @param tracks what stands out among tracks
 * @param artists what stands out among artists
 * @param onThisDay the date of today in earlier years
 * @param contexts from where most came
 */
public record NamedHighlights(Highlights found, List<Named<Milestone>> milestones, NamedSubjectHighlights tracks,
		NamedSubjectHighlights artists, List<Named<EarlierDay>> onThisDay, List<NamedContext> contexts) {

	/** Returns the runs of days that are worth telling. */
	public List<StreakEntry> streaks() {
		return StreakEntry.of(this.found.streaks());
	}

	/** Returns the names of the lists with tracks or artists. */
	public List<String> lists() {
		return this.tracks.lists()
			.keySet()
			.stream()
			.filter((list) -> this.tracks.has(list) || this.artists.has(list))
			.toList();
	}

	public List<NamedSubjectHighlights> subjects() {
		return List.of(this.tracks, this.artists);
	}

	/**
	 * A context with its name.
	 */
	public record NamedContext(Share<Integer> share, LoggedContext context) {
	}

}
