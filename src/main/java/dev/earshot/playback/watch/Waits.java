package dev.earshot.playback.watch;

import dev.earshot.playback.Need;

/**
 * How many seconds to wait, by who needs to know: the table of the cadence, tuned against
 * the cadence simulator. For events of varying likelihood, looks in proportion to its
 * square root find them soonest: people skip mostly while a track is young, and who has
 * just acted acts again. Tracks that end by themselves need no guessing.
 *
 * @param sinceAct by how long ago a person acted elsewhere
 * @param sinceStart by the position in what plays
 * @param sincePause by how long it has been paused
 * @param sinceSilence by how long nothing has been heard
 */
record Waits(Steps sinceAct, Steps sinceStart, Steps sincePause, Steps sinceSilence) {

	// @formatter:off
	private static final Waits VISIBLE_PAGE = new Waits(
			Steps.upTo(4, 1.5).andUpTo(10, 3).andUpTo(20, 6),
			Steps.upTo(3, 2.5).then(7.5),
			Steps.upTo(60, 8).andUpTo(300, 16).then(27),
			Steps.upTo(120, 20).then(30));

	private static final Waits DISPLAY = new Waits(
			Steps.never(),
			Steps.always(20),
			Steps.upTo(120, 20).andUpTo(600, 30).then(60),
			Steps.upTo(120, 20).then(60));

	private static final Waits BACKGROUND = new Waits(
			Steps.never(),
			Steps.always(90),
			Steps.always(80),
			Steps.always(120));

	private static final Waits NOBODY = new Waits(Steps.never(), Steps.never(), Steps.never(), Steps.never());
	// @formatter:on

	static Waits of(Need need) {
		return switch (need) {
			case VISIBLE_PAGE -> VISIBLE_PAGE;
			case DISPLAY -> DISPLAY;
			case BACKGROUND -> BACKGROUND;
			case NOBODY -> NOBODY;
		};
	}

}
