package dev.earshot.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.standin.Playable.Advert;
import dev.earshot.standin.Playable.Episode;
import dev.earshot.standin.Playable.LocalFile;
import dev.earshot.standin.Playable.Track;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as JSON, with the fields of development mode in 2026.
 */
final class Payloads {

	private static final int[] COVER_SIZES = { 640, 300, 64 };

	private static final int[] ARTIST_SIZES = { 640, 320, 160 };

	private static final int[] PROFILE_SIZES = { 300, 64 };

	private final String url;

	Payloads(String url) {
		this.url = url;
	}

	@Nullable JsonObject item(@Nullable Playable item) {
		return switch (item) {
			case Track track -> track(track);
			case Episode episode -> episode(episode);
			case LocalFile file -> localFile(file);
			case Advert _ -> null;
			case null -> null;
		};
	}

	JsonObject track(Track track) {
		return new JsonObject().with("album", album(track.album()))
			.with("artists", track.artists().stream().map(this::artist).toList())
			.with("disc_number", 1)
			.with("duration_ms", track.duration().toMillis())
			.with("explicit", track.explicit())
			.with("external_ids", new JsonObject().with("isrc", "QZTST26" + track.duration().toMillis() % 100_000))
			.withAll(named("track", track.id(), track.name()))
			.with("is_local", false)
			.with("is_playable", true)
			.with("preview_url", null)
			.with("track_number", track.number());
	}

	JsonObject album(Album album) {
		return new JsonObject().with("album_type", album.kind())
			.with("artists", album.artists().stream().map(this::artist).toList())
			.with("images", images("album-" + album.id(), COVER_SIZES))
			.withAll(named("album", album.id(), album.name()))
			.withAll(released(album.released()))
			.with("total_tracks", album.totalTracks());
	}

	JsonObject artist(Artist artist) {
		return named("artist", artist.id(), artist.name());
	}

	JsonObject wholeArtist(Artist artist) {
		return artist(artist).with("genres", List.of()).with("images", images("artist-" + artist.id(), ARTIST_SIZES));
	}

	JsonObject episode(Episode episode) {
		return new JsonObject().with("audio_preview_url", null)
			.with("description", episode.description())
			.with("duration_ms", episode.duration().toMillis())
			.with("explicit", false)
			.with("html_description", "<p>%s</p>".formatted(episode.description()))
			.with("images", images("episode-" + episode.id(), COVER_SIZES))
			.with("is_externally_hosted", false)
			.with("is_playable", true)
			.with("language", "en-US")
			.with("languages", List.of("en-US"))
			.withAll(named("episode", episode.id(), episode.name()))
			.withAll(released(episode.released()))
			.with("resume_point", new JsonObject().with("fully_played", false).with("resume_position_ms", 0))
			.with("show", show(episode.show()));
	}

	JsonObject show(Show show) {
		return new JsonObject().with("copyrights", List.of())
			.with("description", show.description())
			.with("explicit", false)
			.with("html_description", "<p>%s</p>".formatted(show.description()))
			.with("images", images("show-" + show.id(), COVER_SIZES))
			.with("is_externally_hosted", false)
			.with("languages", List.of("en-US"))
			.with("media_type", "audio")
			.withAll(named("show", show.id(), show.name()))
			.with("total_episodes", show.totalEpisodes());
	}

	private JsonObject localFile(LocalFile file) {
		return new JsonObject().with("album", localAlbum())
			.with("artists", List.of(nameless("artist").with("name", file.artist())))
			.with("available_markets", List.of())
			.with("disc_number", 0)
			.with("duration_ms", file.duration().toMillis())
			.with("explicit", false)
			.with("external_ids", new JsonObject())
			.withAll(nameless("track"))
			.with("is_local", true)
			.with("name", file.name())
			.with("popularity", 0)
			.with("preview_url", null)
			.with("track_number", 0)
			.with("uri", file.uri());
	}

	private static JsonObject localAlbum() {
		return nameless("album").with("album_type", null)
			.with("artists", List.of())
			.with("available_markets", List.of())
			.with("images", List.of())
			.with("name", "")
			.with("release_date", null)
			.with("release_date_precision", null);
	}

	private static JsonObject nameless(String type) {
		return new JsonObject().with("external_urls", new JsonObject())
			.with("href", null)
			.with("id", null)
			.with("type", type)
			.with("uri", null);
	}

	JsonObject playlist(Playlist playlist) {
		return named("playlist", playlist.id(), playlist.name()).with("collaborative", false)
			.with("description", "")
			.with("images", images("playlist-" + playlist.id(), COVER_SIZES))
			.with("owner", user(playlist.owner()))
			.with("public", true)
			.with("snapshot_id", "AAAAAQ" + playlist.id());
	}

	private JsonObject user(Person person) {
		return new JsonObject().with("display_name", person.name())
			.with("external_urls", link("user", person.id()))
			.with("href", href("user", person.id()))
			.with("id", person.id())
			.with("type", "user")
			.with("uri", "spotify:user:" + person.id());
	}

	JsonObject me(Person person) {
		return new JsonObject().with("account_id", person.accountId())
			.withAll(user(person))
			.with("images", person.hasPicture() ? images("person-" + person.id(), PROFILE_SIZES) : List.of());
	}

	@Nullable JsonObject context(@Nullable Context context) {
		if (context == null) {
			return null;
		}
		return new JsonObject().with("external_urls", new JsonObject().with("spotify", context.link()))
			.with("href", apiUrl() + context.path())
			.with("type", context.type())
			.with("uri", context.uri());
	}

	String apiUrl() {
		return this.url + "/v1";
	}

	private JsonObject named(String type, String id, String name) {
		return new JsonObject().with("external_urls", link(type, id))
			.with("href", href(type, id))
			.with("id", id)
			.with("name", name)
			.with("type", type)
			.with("uri", "spotify:%s:%s".formatted(type, id));
	}

	private static JsonObject link(String type, String id) {
		return new JsonObject().with("spotify", "https://open.spotify.com/%s/%s".formatted(type, id));
	}

	private String href(String type, String id) {
		return "%s/%ss/%s".formatted(apiUrl(), type, id);
	}

	private static JsonObject released(LocalDate day) {
		return new JsonObject().with("release_date", day.toString()).with("release_date_precision", "day");
	}

	private List<JsonObject> images(String key, int... sizes) {
		return IntStream.of(sizes).mapToObj((size) -> image(key, size)).toList();
	}

	private JsonObject image(String key, int size) {
		return new JsonObject().with("height", size)
			.with("url", "%s/image/%s-%d.jpg".formatted(this.url, key, size))
			.with("width", size);
	}

}
