package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.concurrent.Future;

import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.RelayedPlayback;
import org.jspecify.annotations.Nullable;

/**
 * The playback of one account, polled by this node or relayed by another one.
 */
sealed interface AccountPlayback permits PlaybackPoller, RemotePlayback {

	NowPlaying now();

	@Nullable LastPlayed lastPlayed();

	@Nullable NowPlaying beforeRestart();

	// What the other nodes have to know.
	RelayedPlayback relayed();

	// What this node has to store; null if nothing.
	@Nullable LastPlayback stored();

	boolean isPublishing();

	// Completed when what is known is good enough for a page.
	Future<?> upToDate();

	// The same for an output that may be a few minutes late.
	Future<?> roughlyUpToDate();

	// The demand has changed.
	void adapt();

	void commandSent();

	void seeked(Duration position);

	void pollAgain();

	// Events that have happened are still published.
	void stop();

	void awaitDelivery(Duration timeout);

	void close();

}
