package dev.earshot.playback.reading;

import java.time.InstantSource;

import dev.earshot.core.ImageHosts;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyPlaylists;

/**
 * Reads players without the rest of the program.
 */
public final class TestReaders {

	private TestReaders() {
	}

	public static PlayerReader of(SpotifyPlayer player, SpotifyPlaylists playlists, InstantSource clock) {
		return new PlayerReader(player, playlists, new ItemReader(artworks()), clock);
	}

	static ArtworkReader artworks() {
		return new ArtworkReader(ImageHosts.of("https://*.scdn.co"));
	}

}
