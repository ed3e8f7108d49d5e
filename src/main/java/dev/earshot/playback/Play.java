package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * One item from the moment it begins until it ends.
 *
 * @param id identifies the play, also after a restart
 * @param item the item at its latest position
 * @param beganAt when it began, or was first seen if that is not known
 * @param listened how long it played by the clock; pauses and jumps do not count
 * @param isPrivate whether any of it was played in a private session
 */
public record Play(UUID id, AccountId account, Titled item, Instant beganAt, Duration listened, Beginning beginning,
		@Nullable PlayContext context, @Nullable Device device, boolean isPrivate) {

	public enum Beginning {

		/** The play before it had come to its natural end. */
		FOLLOWED,

		/** Somebody began to play it. */
		CHOSEN,

		/** The same item had been played immediately before. */
		REPEATED,

		/** It was already playing when it was first seen. */
		UNKNOWN

	}

	public enum Ending {

		/** By the natural end of the item. */
		COMPLETED,

		/** Another item of the same context, or the same item, was played instead. */
		SKIPPED,

		/** Something from another context was played instead. */
		REPLACED,

		/** It was paused and never resumed. */
		PAUSED,

		/** Nothing was played any more, or only in private, although it had not ended. */
		STOPPED,

		/** Nobody saw how it ended. */
		UNKNOWN

	}

}
