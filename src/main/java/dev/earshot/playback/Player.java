package dev.earshot.playback;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How and where something plays, as far as it is known.
 *
 * @param context what is played from; often {@code null}
 * @param disallowed the actions that Spotify does not allow at the moment
 */
public record Player(@Nullable Device device, @Nullable Shuffle shuffle, @Nullable Repeat repeat,
		@Nullable PlayContext context, Set<Action> disallowed) {

	public Player(@Nullable Device device, @Nullable Shuffle shuffle, @Nullable Repeat repeat,
			@Nullable PlayContext context) {
		this(device, shuffle, repeat, context, Set.of());
	}

	Player completedFrom(Player before) {
		if (before.device == null) {
			return this;
		}
		Device known = (this.device != null) ? this.device.completedFrom(before.device) : before.device;
		return new Player(known, this.shuffle, this.repeat, this.context, this.disallowed);
	}

	public enum Shuffle {

		/** In the listed order. */
		OFF,

		/** Shuffled. */
		ON,

		/** Shuffled, with recommendations in between. */
		SMART

	}

	public enum Repeat {

		/** Nothing. */
		OFF,

		/** The track. */
		TRACK,

		/** The context. */
		CONTEXT

	}

}
