package dev.earshot.playback.reading;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.payload.Album;
import dev.earshot.spotify.payload.Artist;
import dev.earshot.spotify.payload.EpisodeItem;
import dev.earshot.spotify.payload.ExternalUrls;
import dev.earshot.spotify.payload.Image;
import dev.earshot.spotify.payload.RecentlyPlayed.Play;
import dev.earshot.spotify.payload.Show;
import dev.earshot.spotify.payload.TrackItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads tracks, episodes and what hangs on them from Spotify's payloads. Nothing but an
 * https address is taken for a link, because links end in pages.
 */
final class ItemReading {

	private static final int LARGE = 600;

	private static final int SMALL = 64;

	private ItemReading() {
	}

	static Playback track(TrackItem track, Progress progress) {
		String title = text(track.name());
		List<Link> by = artists(track.artists());
		Link album = album(track.album());
		if (Boolean.TRUE.equals(track.isLocal())) {
			return new Playback.LocalFile(uri(track.uri()), title, by, album, progress);
		}
		return new Playback.Track(uri(track.uri()), title, url(track.externalUrls()), by, album, artwork(track.album()),
				Boolean.TRUE.equals(track.explicit()), progress);
	}

	static Playback episode(EpisodeItem episode, Progress progress) {
		Show show = episode.show();
		List<Link> by = (show != null) ? links(Stream.of(link(show.name(), show.externalUrls()))) : List.of();
		Artwork own = artwork(episode.images());
		Artwork artwork = (own != null || show == null) ? own : artwork(show.images());
		return new Playback.Episode(uri(episode.uri()), text(episode.name()), url(episode.externalUrls()), by, artwork,
				Boolean.TRUE.equals(episode.explicit()), progress);
	}

	static @Nullable Played played(Play play) {
		TrackItem track = play.track();
		if (track == null || play.playedAt() == null) {
			return null;
		}
		Link album = album(track.album());
		Artwork artwork = artwork(track.album());
		return new Played(text(track.name()), artists(track.artists()), (album != null) ? album.name() : null,
				url(track.externalUrls()), (artwork != null) ? artwork.small() : null,
				Boolean.TRUE.equals(track.explicit()), play.playedAt());
	}

	static @Nullable Duration duration(@Nullable Integer millis) {
		return (millis != null && millis > 0) ? Duration.ofMillis(millis) : null;
	}

	static List<Link> artists(@Nullable List<Artist> artists) {
		return links(Objects.requireNonNullElse(artists, List.<Artist>of())
			.stream()
			.map((artist) -> link(artist.name(), artist.externalUrls())));
	}

	private static List<Link> links(Stream<@Nullable Link> links) {
		return links.flatMap(Stream::ofNullable).toList();
	}

	private static @Nullable Link album(@Nullable Album album) {
		return (album != null) ? link(album.name(), album.externalUrls()) : null;
	}

	static @Nullable Link link(@Nullable String name, @Nullable ExternalUrls urls) {
		return (name != null && !name.isBlank()) ? new Link(name, url(urls)) : null;
	}

	static @Nullable String url(@Nullable ExternalUrls urls) {
		return (urls != null && urls.spotify() != null && urls.spotify().startsWith("https://")) ? urls.spotify()
				: null;
	}

	static @Nullable Artwork artwork(@Nullable Album album) {
		return (album != null) ? artwork(album.images()) : null;
	}

	static @Nullable Artwork artwork(@Nullable List<Image> images) {
		List<Image> byWidth = Objects.requireNonNullElse(images, List.<Image>of())
			.stream()
			.filter((image) -> image.url().startsWith("http"))
			.sorted(Comparator.comparingInt(ItemReading::width))
			.toList();
		return byWidth.isEmpty() ? null : new Artwork(atLeast(LARGE, byWidth), atLeast(SMALL, byWidth));
	}

	private static String atLeast(int width, List<Image> byWidth) {
		return byWidth.stream().filter((image) -> width(image) >= width).findFirst().orElseGet(byWidth::getLast).url();
	}

	private static int width(Image image) {
		return (image.width() != null) ? image.width() : 0;
	}

	static @Nullable SpotifyUri uri(@Nullable String value) {
		try {
			return (value != null) ? new SpotifyUri(value) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
