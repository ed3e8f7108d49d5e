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
import dev.earshot.playback.Player;
import dev.earshot.playback.Player.Repeat;
import dev.earshot.playback.Player.Shuffle;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyPlaylists;
import dev.earshot.spotify.payload.Devices;
import dev.earshot.spotify.payload.EpisodeItem;
import dev.earshot.spotify.payload.PlayerState;
import dev.earshot.spotify.payload.TrackItem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks Spotify about a player and says the answer in the words of this module. Beyond it
 * and {@link ItemReading} nobody sees a payload.
 */
@Component
public class PlayerReading {

	private static final int PLAYS = 20;

	private final SpotifyPlayer player;

	private final SpotifyPlaylists playlists;

	private final InstantSource clock;

	PlayerReading(SpotifyPlayer player, SpotifyPlaylists playlists, InstantSource clock) {
		this.player = player;
		this.playlists = playlists;
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

	private static Playback playback(PlayerState state, Instant receivedAt) {
		return switch (state.item()) {
			case TrackItem track -> ItemReading.track(track, progress(state, track.durationMs(), receivedAt));
			case EpisodeItem episode -> ItemReading.episode(episode, progress(state, episode.durationMs(), receivedAt));
			case null -> "ad".equals(state.currentlyPlayingType())
					? new Playback.Advert(progress(state, null, receivedAt)) : new Playback.Unknown();
		};
	}

	private static Progress progress(PlayerState state, @Nullable Integer durationMs, Instant receivedAt) {
		boolean playing = Boolean.TRUE.equals(state.isPlaying());
		Long position = state.progressMs();
		return new Progress((position != null) ? Duration.ofMillis(Math.max(0, position)) : null,
				ItemReading.duration(durationMs), playing, receivedAt);
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
		SpotifyUri uri = ItemReading.uri(context.uri());
		String kind = ContextKind.of(context.type(), uri);
		String url = kind.equals(ContextKind.COLLECTION) ? "https://open.spotify.com/collection/tracks"
				: ItemReading.url(context.externalUrls());
		return new PlayContext(kind, uri, ContextKind.nameWithin(playback, kind, url), url);
	}

	private static Device device(dev.earshot.spotify.payload.Device device) {
		return new Device(device.id(), ItemReading.text(device.name()), ItemReading.text(device.type()),
				device.volumePercent(), Boolean.TRUE.equals(device.isPrivateSession()),
				Boolean.TRUE.equals(device.isRestricted()), !Boolean.FALSE.equals(device.supportsVolume()));
	}

	public List<Device> devices(AccountId account) {
		return devices(this.player.devices(account));
	}

	public List<Device> devices(AccountId account, CallPriority priority) {
		return devices(this.player.devices(account, priority));
	}

	private static List<Device> devices(Devices devices) {
		return orEmpty(devices.devices()).stream().map(PlayerReading::device).toList();
	}

	public List<Played> plays(AccountId account) {
		return orEmpty(this.player.recentlyPlayed(account, PLAYS).items()).stream()
			.map(ItemReading::played)
			.flatMap(Stream::ofNullable)
			.toList();
	}

	public @Nullable String playlistName(AccountId account, SpotifyUri playlist) {
		return this.playlists.playlist(account, playlist.id()).name();
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return Objects.requireNonNullElse(list, List.of());
	}

}
