package dev.earshot.playback.stored;

import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.plays.RunningPlay;
import org.jspecify.annotations.Nullable;

/**
 * The playback of an account as the node that polls knows it, for the other nodes.
 *
 * @param lastPlayed what was last heard and is public; {@code null} if there was nothing
 * @param play the running play; {@code null} if there is none
 */
public record RelayedPlayback(NowPlaying now, @Nullable LastPlayed lastPlayed, @Nullable RunningPlay play) {

	/** Returns another one instead if that was observed later. */
	public RelayedPlayback orNewer(@Nullable RelayedPlayback other) {
		return (other != null && other.now.observedAt().isAfter(this.now.observedAt())) ? other : this;
	}

}
