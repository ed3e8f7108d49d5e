package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * One time that something with a title is played. What nobody saw is not part of it.
 *
 * @param id identifies the play, also after a restart
 * @param account who plays it
 * @param item what is played, as far as it has got
 * @param beganAt when it began; when it was first seen if its beginning is not known
 * @param listened how long it was heard, by the clock: neither a pause nor a jump counts
 * @param beginning how it began
 * @param context what it is played from; {@code null} if Spotify does not tell
 * @param device what it comes out of; {@code null} if Spotify does not tell
 * @param isPrivate whether any of it was heard in a private session
 */
public record Play(UUID id, AccountId account, Titled item, Instant beganAt, Duration listened, Beginning beginning,
		@Nullable PlayContext context, @Nullable Device device, boolean isPrivate) {

	/**
	 * How a play begins.
	 */
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

	/**
	 * How a play ends.
	 */
	public enum Ending {

		/** By the natural end of the item. */
		COMPLETED,

		/** Another item of the same context, or the same item, was played instead. */
		SKIPPED,

		/** Something from another context was played instead. */
		REPLACED,

		/** It was paused and never resumed. */
		PAUSED,

		/** Nothing was played any more, although it had not ended. */
		STOPPED,

		/** Nobody saw how it ended. */
		UNKNOWN

	}

}
