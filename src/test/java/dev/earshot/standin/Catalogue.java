package dev.earshot.standin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.standin.Playable.Advert;
import dev.earshot.standin.Playable.Episode;
import dev.earshot.standin.Playable.LocalFile;
import dev.earshot.standin.Playable.Track;

/**
 * The invented music, podcasts and adverts.
 */
public final class Catalogue {

	public static final Artist PAPER_HARBOR = new Artist("Ui0BasCioAbBtMdZZ1L1pq", "Paper Harbor");

	public static final Artist NILSA_BRANDT = new Artist("xm6VrNJIy6Bc1b7mC4BgQK", "Nilsa Brandt");

	public static final Artist OSKAR_VANE = new Artist("EDoAyQmRuwgRllnqVu5pwF", "Oskar Vane");

	public static final Artist UNLIT_CHANDLERS = Artist.named("The Unlit Chandlers");

	public static final Artist PAPER_LANTERN = Artist.named("雨音灯籠");

	public static final Artist HARBOUR_QUARTET = Artist.named("رباعي المرفأ البعيد");

	public static final Album SALT_MAPS = new Album("rxylapngUjdYoKddDKFGzx", "Salt Maps", "album",
			LocalDate.of(2026, 3, 13), 11, List.of(PAPER_HARBOR));

	public static final Album TIN_ROOF = new Album("8ejZS9DnSk0voU0SNIDSeg", "Tin Roof Radio", "single",
			LocalDate.of(2025, 9, 5), 1, List.of(OSKAR_VANE));

	public static final Album WEATHER_CHOIR = new Album("iWc5VnA7di4DCk4zwX2MdX", "Bad Weather Choir", "album",
			LocalDate.of(2024, 11, 1), 9, List.of(NILSA_BRANDT));

	public static final Album ALMANAC = new Album(CatalogueId.of("album", "Almanac"), "Small Hours Almanac", "album",
			LocalDate.of(2021, 6, 18), 12, List.of(UNLIT_CHANDLERS, HARBOUR_QUARTET, PAPER_LANTERN));

	public static final Track FERRY_AT_SIX = new Track("WKYI3sUxr3ZvpKuZUa1Sxm", "Ferry at Six", SALT_MAPS, 4,
			List.of(PAPER_HARBOR), Duration.ofMillis(198_213), false);

	public static final Track HARBOR_LIGHTS = new Track("tZFCpZeXO99NKEisFy2I0p", "Harbor Lights, Low Tide", SALT_MAPS,
			3, List.of(PAPER_HARBOR, NILSA_BRANDT), Duration.ofMillis(221_640), false);

	public static final Track ANCHOR_SONG = new Track("aeAhaCdhtm1CRli1ZvX78N", "Anchor Song for Nobody", SALT_MAPS, 5,
			List.of(PAPER_HARBOR), Duration.ofMillis(94_380), false);

	public static final Track TIN_ROOF_RADIO = new Track("ziAhdRtBE7OCf9U0HqirKE", "Tin Roof Radio", TIN_ROOF, 1,
			List.of(OSKAR_VANE), Duration.ofMillis(142_050), false);

	/** Explicit. */
	public static final Track BAD_WEATHER_CHOIR = new Track("gu3IM6o8KKx5xdpsMTB97B", "Bad Weather Choir",
			WEATHER_CHOIR, 1, List.of(NILSA_BRANDT), Duration.ofMillis(176_907), true);

	/** Title longer than any line. */
	public static final Track INVENTORY = new Track(CatalogueId.of("track", "Inventory"),
			"A Complete and Unhurried Inventory of Everything the River Carried Past Our Kitchen Window "
					+ "on the Last Warm Evening Before the Clocks Went Back (Parts I to IV)",
			ALMANAC, 1, List.of(UNLIT_CHANDLERS, NILSA_BRANDT, OSKAR_VANE, PAPER_HARBOR), Duration.ofMillis(118_400),
			false);

	/** In Japanese. */
	public static final Track RAINY_KITCHEN = new Track(CatalogueId.of("track", "Kitchen"), "雨の台所と七つの匙", ALMANAC, 2,
			List.of(PAPER_LANTERN), Duration.ofMillis(73_250), false);

	/** Written from right to left. */
	public static final Track SNOW_LANTERN = new Track(CatalogueId.of("track", "Lantern"), "فانوس الثلج الأخير",
			ALMANAC, 3, List.of(HARBOUR_QUARTET), Duration.ofMillis(87_600), false);

	/** The shortest track. */
	public static final Track INSOMNIA = new Track(CatalogueId.of("track", "Insomnia"), "Forty-One Seconds of Insomnia",
			ALMANAC, 4, List.of(UNLIT_CHANDLERS), Duration.ofSeconds(41), false);

	public static final Show KEEPING_THE_LIGHT = new Show("0b9Jm6OGRB7MrYcOfVVFpI", "Keeping the Light",
			"Two keepers talk about lighthouses.", 87);

	public static final Episode SOUND_OF_FOG = new Episode("1QalQXv953c83dfFMKg7HC", "Episode 86: The Sound of Fog",
			KEEPING_THE_LIGHT, "Fog signals and how they were tuned.", LocalDate.of(2026, 11, 12),
			Duration.ofMillis(2_711_520));

	public static final Episode LAMP_ROOM = new Episode(CatalogueId.of("episode", "Lamp"),
			"Episode 87: Letters to the Lamp Room", KEEPING_THE_LIGHT, "What sailors wrote, and who answered.",
			LocalDate.of(2026, 11, 19), Duration.ofMillis(1_866_000));

	public static final LocalFile REHEARSAL = new LocalFile("Garage Tapes", "Rehearsal Take 4",
			Duration.ofSeconds(254));

	public static final Advert ADVERT = new Advert(Duration.ofSeconds(30));

	static final List<Track> TRACKS = List.of(HARBOR_LIGHTS, FERRY_AT_SIX, ANCHOR_SONG, TIN_ROOF_RADIO,
			BAD_WEATHER_CHOIR, INVENTORY, RAINY_KITCHEN, SNOW_LANTERN, INSOMNIA);

	static final List<Episode> EPISODES = List.of(SOUND_OF_FOG, LAMP_ROOM);

	static final List<Album> ALBUMS = List.of(SALT_MAPS, TIN_ROOF, WEATHER_CHOIR, ALMANAC);

	static final List<Artist> ARTISTS = List.of(PAPER_HARBOR, NILSA_BRANDT, OSKAR_VANE, UNLIT_CHANDLERS, PAPER_LANTERN,
			HARBOUR_QUARTET);

	/** What Lantern Fox plays when the stand-in starts. */
	public static final Playlist KITCHEN = new Playlist("56poAIVQscTblyzJB3iMy1", "Rainy Kitchen", Person.LANTERN_FOX,
			List.of(FERRY_AT_SIX, HARBOR_LIGHTS, TIN_ROOF_RADIO, INSOMNIA, BAD_WEATHER_CHOIR, RAINY_KITCHEN, INVENTORY,
					SNOW_LANTERN, ANCHOR_SONG));

	/** A playlist of somebody else, of which Spotify gives no contents. */
	public static final Playlist SUNDAY = new Playlist(CatalogueId.of("playlist", "Sunday"), "Somebody Else's Sunday",
			Person.SECOND_PERSON, List.of(ANCHOR_SONG, RAINY_KITCHEN));

	static final List<Playlist> PLAYLISTS = List.of(KITCHEN, SUNDAY);

	private Catalogue() {
	}

	/**
	 * Returns all tracks of an artist.
	 * @param artist the artist
	 * @return a context to play
	 */
	public static Context by(Artist artist) {
		return Context.of("artist", artist.id(), artist.name(),
				TRACKS.stream().filter((track) -> track.artists().contains(artist)).toList());
	}

	/**
	 * Returns all tracks of an album.
	 * @param album the album
	 * @return a context to play
	 */
	public static Context on(Album album) {
		return Context.of("album", album.id(), album.name(),
				TRACKS.stream().filter((track) -> track.album().equals(album)).toList());
	}

	/**
	 * Returns all episodes of the podcast.
	 * @return a context to play
	 */
	public static Context podcast() {
		return Context.of("show", KEEPING_THE_LIGHT.id(), KEEPING_THE_LIGHT.name(), EPISODES);
	}

	static Optional<Playable> item(String uri) {
		return Stream.<Playable>concat(TRACKS.stream(), EPISODES.stream())
			.filter((item) -> item.uri().equals(uri))
			.findFirst();
	}

	static Optional<Context> context(String uri) {
		return Stream
			.of(PLAYLISTS.stream().map(Playlist::context), ALBUMS.stream().map(Catalogue::on),
					ARTISTS.stream().map(Catalogue::by), Stream.of(podcast()))
			.flatMap((contexts) -> contexts)
			.filter((context) -> context.uri().equals(uri))
			.findFirst();
	}

}
