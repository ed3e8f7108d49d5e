package dev.earshot.playback.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Player;
import dev.earshot.playback.Player.Repeat;
import dev.earshot.playback.Player.Shuffle;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyPlaylists;
import dev.earshot.spotify.payload.DeviceObject;
import dev.earshot.spotify.payload.Devices;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.PlayerState;
import dev.earshot.spotify.payload.RecentlyPlayed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Asks Spotify about a player and translates the answer.
 */
@Component
public class PlayerReader {

	private static final int PLAYS = 20;

	private static final int WHOLE_LIST = 50;

	private static final String ADVERT = "ad";

	private final SpotifyPlayer player;

	private final SpotifyPlaylists playlists;

	private final ItemReader items;

	private final InstantSource clock;

	PlayerReader(SpotifyPlayer player, SpotifyPlaylists playlists, ItemReader items, InstantSource clock) {
		this.player = player;
		this.playlists = playlists;
		this.items = items;
		this.clock = clock;
	}

	public NowPlaying now(AccountId account, CallPriority priority) {
		PlayerState state = this.player.player(account, priority);
		Instant receivedAt = this.clock.instant();
		if (state == null) {
			return new NowPlaying(new Playback.Nothing(List.of(), true), null, receivedAt, null, null);
		}
		Playback playback = playback(state, receivedAt);
		return new NowPlaying(playback, player(state, playback), receivedAt, null, null);
	}

	private Playback playback(PlayerState state, Instant receivedAt) {
		Item item = state.item();
		boolean isAdvert = ADVERT.equalsIgnoreCase((item != null) ? item.type() : state.currentlyPlayingType());
		if (isAdvert) {
			return new Playback.Advert(progress(state, null, receivedAt));
		}
		Titled known = (item != null) ? this.items.titled(item, progress(state, item.durationMs(), receivedAt)) : null;
		boolean isPlaying = Boolean.TRUE.equals(state.isPlaying()) && state.device() != null;
		return (known != null) ? known : new Playback.Unknown(isPlaying);
	}

	private static Progress progress(PlayerState state, @Nullable Integer durationMs, Instant receivedAt) {
		boolean playing = Boolean.TRUE.equals(state.isPlaying());
		Long position = state.progressMs();
		return new Progress((position != null) ? Duration.ofMillis(Math.clamp(position, 0, Integer.MAX_VALUE)) : null,
				duration(durationMs), playing, receivedAt);
	}

	static @Nullable Duration duration(@Nullable Integer millis) {
		return (millis != null && millis > 0) ? Duration.ofMillis(millis) : null;
	}

	private static Player player(PlayerState state, Playback playback) {
		PlayContext context = (state.context() != null) ? context(state.context(), playback) : null;
		return new Player((state.device() != null) ? device(state.device()) : null, shuffle(state),
				repeat(state.repeatState()), context, Disallowed.in(state.actions()));
	}

	private static @Nullable Shuffle shuffle(PlayerState state) {
		if (Boolean.TRUE.equals(state.smartShuffle())) {
			return Shuffle.SMART;
		}
		if (state.shuffleState() == null) {
			return null;
		}
		return state.shuffleState() ? Shuffle.ON : Shuffle.OFF;
	}

	private static @Nullable Repeat repeat(@Nullable String state) {
		return Stream.of(Repeat.values())
			.filter((repeat) -> repeat.name().equalsIgnoreCase(state))
			.findFirst()
			.orElse(null);
	}

	private static PlayContext context(dev.earshot.spotify.payload.Context context, Playback playback) {
		SpotifyUri uri = SpotifyUri.orNull(context.uri());
		String kind = ContextKind.of(context.type(), uri);
		String url = kind.equals(ContextKind.COLLECTION) ? "https://open.spotify.com/collection/tracks"
				: ItemNames.url(context.externalUrls());
		return new PlayContext(kind, uri, ContextKind.nameWithin(playback, kind, url), url);
	}

	private static Device device(DeviceObject device) {
		return new Device(device.id(), text(device.name()), text(device.type()), volume(device.volumePercent()),
				device.isPrivateSession(), Boolean.TRUE.equals(device.isRestricted()),
				!Boolean.FALSE.equals(device.supportsVolume()));
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private static @Nullable Integer volume(@Nullable Integer percent) {
		return (percent != null) ? Math.clamp(percent, 0, 100) : null;
	}

	public List<Device> devices(AccountId account) {
		return devices(this.player.devices(account));
	}

	public List<Device> devices(AccountId account, CallPriority priority) {
		return devices(this.player.devices(account, priority));
	}

	// Nobody can choose a device without a name.
	private static List<Device> devices(Devices devices) {
		return orEmpty(devices.devices()).stream()
			.map(PlayerReader::device)
			.filter((device) -> !device.name().isBlank())
			.toList();
	}

	public List<RecentPlay> plays(AccountId account) {
		return orEmpty(this.player.recentlyPlayed(account, PLAYS).items()).stream()
			.map(this.items::played)
			.flatMap(Stream::ofNullable)
			.toList();
	}

	/**
	 * Returns the whole list of recent plays, newest first, for a background task. It
	 * holds tracks only. Throws {@link dev.earshot.spotify.SpotifyRefused}.
	 */
	public List<ListedPlay> listedPlays(AccountId account) {
		return orEmpty(this.player.recentlyPlayed(account, CallPriority.LOG, WHOLE_LIST).items()).stream()
			.map(this::listed)
			.flatMap(Stream::ofNullable)
			.toList();
	}

	private @Nullable ListedPlay listed(RecentlyPlayed.Play play) {
		Item item = play.track();
		Instant endedAt = play.playedAt();
		Duration duration = (item != null) ? duration(item.durationMs()) : null;
		if (item == null || endedAt == null || duration == null) {
			return null;
		}
		Titled titled = this.items.titled(item, new Progress(null, duration, false, endedAt));
		return (titled != null) ? new ListedPlay(titled, context(play, titled), endedAt) : null;
	}

	private static @Nullable PlayContext context(RecentlyPlayed.Play play, Titled titled) {
		return (play.context() != null) ? context(play.context(), titled) : null;
	}

	public @Nullable String playlistName(AccountId account, SpotifyUri playlist) {
		String name = this.playlists.playlist(account, playlist.id()).name();
		return StringUtils.hasText(name) ? name : null;
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return Objects.requireNonNullElse(list, List.of());
	}

}
