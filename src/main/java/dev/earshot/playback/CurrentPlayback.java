package dev.earshot.playback;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The playback of each account, as its poller knows it.
 */
public interface CurrentPlayback {

	/** Returns the last known playback, without a poll. */
	NowPlaying latest(AccountId account);

	/** Polls if what is known is too old for a page, and waits up to 1.5 seconds. */
	NowPlaying upToDate(AccountId account);

	/**
	 * Polls if what is known is more than a few minutes old, and waits up to 1.5 seconds.
	 * Any number of callers share one poll.
	 */
	NowPlaying roughlyUpToDate(AccountId account);

	/** Returns what was last heard and is public; {@code null} if there was nothing. */
	@Nullable LastPlayed lastPlayed(AccountId account);

	/** Returns what was known at the start; {@code null} if nothing was stored. */
	@Nullable NowPlaying beforeRestart(AccountId account);

	/**
	 * Returns whether the changes of an account come from a poller of this node. Another
	 * node publishes the same changes, and only one of them may act upon them.
	 */
	boolean isPolledHere(AccountId account);

	/** Completed when the next change is published, for callers about to cause one. */
	Future<NowPlaying> nextChange(AccountId account);

	/** Waits up to 1.5 seconds, whatever comes of it. */
	void await(Future<?> answer);

	/** Asks Spotify for the devices that could play. */
	List<Device> devices(AccountId account);

	/** Reports a command to the player, so that the next poll comes soon. */
	void commandSent(AccountId account);

	/** Reports a seek, whose result is known without a poll. */
	void seeked(AccountId account, Duration position);

}
