package dev.earshot.statistics.highlights;

/**
 * What is an obsession: so many plays in a week, and such a part of the music that was
 * played in it.
 *
 * @param least how many plays at least
 * @param part the least part of all plays, as the denominator of a fraction
 */
record ObsessionRule(int least, int part) {

	static final ObsessionRule TRACK = new ObsessionRule(10, 10);

	static final ObsessionRule ARTIST = new ObsessionRule(20, 2);

	boolean isMet(long plays, long all) {
		return plays >= this.least && plays * this.part >= all;
	}

}
