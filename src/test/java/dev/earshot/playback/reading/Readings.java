package dev.earshot.playback.reading;

import java.time.InstantSource;

import dev.earshot.spotify.ImageHosts;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyPlaylists;

/**
 * Reads players without the rest of the program.
 */
public final class Readings {

	private Readings() {
	}

	public static PlayerReading of(SpotifyPlayer player, SpotifyPlaylists playlists, InstantSource clock) {
		return new PlayerReading(player, playlists, new ItemReading(artworks()), clock);
	}

	static ArtworkReading artworks() {
		return new ArtworkReading(ImageHosts.of("https://*.scdn.co"));
	}

}
