package dev.earshot.household;

import java.time.Duration;
import java.util.List;

import dev.earshot.statistics.page.PeriodChoice;

/**
 * What the page of a comparison shows.
 *
 * @param people who looks at it first
 * @param artists the first places of those that at least two people played
 * @param tracks the first places of those that at least two people played
 */
record ComparisonPage(PeriodChoice period, List<PersonRow> people, TogetherRow together, List<SharedEntry> artists,
		List<SharedEntry> tracks) {

	/** Returns whether nobody else takes part. */
	public boolean isAlone() {
		return this.people.size() < 2;
	}

	/**
	 * Returns how long all people listened, in whole minutes of each: the sum of what is
	 * shown.
	 */
	public Duration listened() {
		return Duration.ofMinutes(this.people.stream().mapToLong((person) -> person.listened().toMinutes()).sum());
	}

	/**
	 * The numbers of all people.
	 *
	 * @param tracks different ones
	 * @param artists different ones
	 * @param sharedTracks those that at least two people played
	 * @param sharedArtists those that at least two people played
	 */
	record TogetherRow(long listenedMs, long plays, int tracks, int artists, int sharedTracks, int sharedArtists) {

		static TogetherRow of(Comparison comparison) {
			return new TogetherRow(comparison.listenedMillis(), comparison.plays(), comparison.tracks().all().size(),
					comparison.artists().all().size(), comparison.tracks().shared().size(),
					comparison.artists().shared().size());
		}

	}

}
