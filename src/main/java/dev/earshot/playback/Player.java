package dev.earshot.playback;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * On what and how something is played.
 *
 * @param device absent if Spotify does not tell
 * @param shuffle the order; {@code null} if not told
 * @param repeat what starts over; {@code null} if not told
 * @param context what is played from; often absent
 * @param disallowed what Spotify does not allow at the moment
 */
public record Player(@Nullable Device device, @Nullable Shuffle shuffle, @Nullable Repeat repeat,
		@Nullable PlayContext context, Set<Action> disallowed) {

	public Player(@Nullable Device device, @Nullable Shuffle shuffle, @Nullable Repeat repeat,
			@Nullable PlayContext context) {
		this(device, shuffle, repeat, context, Set.of());
	}

	/**
	 * Takes over from the player before what is not told of the device.
	 * @param before the last player that is known
	 * @return the same player
	 */
	Player completedFrom(Player before) {
		if (before.device == null) {
			return this;
		}
		Device known = (this.device != null) ? this.device.completedFrom(before.device) : before.device;
		return new Player(known, this.shuffle, this.repeat, this.context, this.disallowed);
	}

	/**
	 * The order of play.
	 */
	public enum Shuffle {

		/** As listed. */
		OFF,

		/** Shuffled. */
		ON,

		/** Shuffled, with suggestions in between. */
		SMART

	}

	/**
	 * What starts over at its end.
	 */
	public enum Repeat {

		/** Nothing. */
		OFF,

		/** The track. */
		TRACK,

		/** What is played from. */
		CONTEXT

	}

}
