package dev.earshot.standin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.standin.Playable.Advert;
import dev.earshot.standin.Playable.Episode;
import org.jspecify.annotations.Nullable;

/**
 * The player state, devices, queue and recent plays of the Web API.
 */
final class PlayerStateEndpoint {

	private static final int QUEUE_LENGTH = 20;

	private final Payloads payloads;

	PlayerStateEndpoint(Payloads payloads) {
		this.payloads = payloads;
	}

	Response player(Listener listener, Parameters query) {
		return listener.now().map((snapshot) -> Response.json(player(snapshot, query))).orElseGet(Response::noContent);
	}

	private JsonObject player(PlayerSnapshot snapshot, Parameters query) {
		return new JsonObject().with("device", device(snapshot.device(), true, snapshot.privateSession()))
			.with("shuffle_state", snapshot.shuffle() != Shuffle.OFF)
			.with("smart_shuffle", snapshot.shuffle() == Shuffle.SMART)
			.with("repeat_state", snapshot.repeat().word())
			.withAll(currentlyPlaying(snapshot, query));
	}

	Response currentlyPlaying(Listener listener, Parameters query) {
		return listener.now()
			.map((snapshot) -> Response.json(currentlyPlaying(snapshot, query)))
			.orElseGet(Response::noContent);
	}

	private JsonObject currentlyPlaying(PlayerSnapshot snapshot, Parameters query) {
		return new JsonObject().with("timestamp", snapshot.changed().toEpochMilli())
			.with("context", this.payloads.context(snapshot.context()))
			.with("progress_ms", snapshot.position().toMillis())
			.with("item", this.payloads.item(visible(snapshot.item(), query)))
			.with("currently_playing_type", type(snapshot.item()))
			.with("actions", new JsonObject().with("disallows", disallows(snapshot)))
			.with("is_playing", snapshot.playing());
	}

	private static @Nullable Playable visible(@Nullable Playable item, Parameters query) {
		boolean hidden = item instanceof Episode && !query.get("additional_types").contains("episode");
		return hidden ? null : item;
	}

	private static String type(@Nullable Playable item) {
		return switch (item) {
			case Episode _ -> "episode";
			case Advert _ -> "ad";
			case null -> "unknown";
			default -> "track";
		};
	}

	static JsonObject disallows(PlayerSnapshot snapshot) {
		JsonObject disallows = new JsonObject();
		forbidden(snapshot).forEach((action) -> disallows.with(action, true));
		return disallows;
	}

	private static Stream<String> forbidden(PlayerSnapshot snapshot) {
		if (snapshot.item() == null) {
			return Stream.of("resuming", "seeking", "skipping_prev", "skipping_next");
		}
		if (snapshot.item() instanceof Advert) {
			return Stream.of("resuming", "seeking", "skipping_prev", "skipping_next", "interrupting_playback",
					"transferring_playback");
		}
		Stream<String> again = Stream.of(snapshot.playing() ? "resuming" : "pausing");
		return snapshot.hasPrevious() ? again : Stream.concat(again, Stream.of("skipping_prev"));
	}

	Response devices(Listener listener) {
		return Response.json(new JsonObject().with("devices",
				listener.devices()
					.stream()
					.map((device) -> device(device, listener.isActive(device), listener.isPrivate()))
					.toList()));
	}

	private static JsonObject device(SimulatedDevice device, boolean active, boolean privateSession) {
		return new JsonObject().with("id", device.id())
			.with("is_active", active)
			.with("is_private_session", privateSession)
			.with("is_restricted", device.restricted())
			.with("name", device.name())
			.with("supports_volume", device.supportsVolume())
			.with("type", device.type())
			.with("volume_percent", device.volume());
	}

	Response queue(Listener listener) {
		PlayerSnapshot snapshot = listener.now().orElse(null);
		if (snapshot == null) {
			return Response.json(new JsonObject().with("currently_playing", null).with("queue", List.of()));
		}
		List<JsonObject> upcoming = listener.upcoming()
			.stream()
			.limit(QUEUE_LENGTH)
			.map(this.payloads::item)
			.filter(Objects::nonNull)
			.collect(Collectors.toList());
		return Response.json(new JsonObject().with("currently_playing", this.payloads.item(snapshot.item()))
			.with("queue", upcoming));
	}

	Response recentlyPlayed(Listener listener, Parameters query) {
		int limit = query.number("limit", 20);
		if (limit < 1 || limit > 50 || (query.has("after") && query.has("before"))) {
			throw new SampleRefusal("error-400-invalid-id");
		}
		List<Play> plays = listener.recentPlays().stream().filter((play) -> isBetween(play.at(), query)).toList();
		List<Play> page = plays.subList(0, Math.min(limit, plays.size()));
		return Response.json(page(page, limit, page.size() < plays.size(), query));
	}

	private static boolean isBetween(Instant at, Parameters query) {
		long after = Long.parseLong(query.get("after", "0"));
		long before = Long.parseLong(query.get("before", String.valueOf(Long.MAX_VALUE)));
		return at.toEpochMilli() > after && at.toEpochMilli() < before;
	}

	private JsonObject page(List<Play> plays, int limit, boolean more, Parameters query) {
		String address = this.payloads.apiUrl() + "/me/player/recently-played?";
		String parameters = query.values().isEmpty() ? "limit=" + limit : Parameters.encode(query.values());
		JsonObject cursors = cursors(plays);
		return new JsonObject().with("items", plays.stream().map(this::play).toList())
			.with("next",
					(more && cursors != null) ? address + "before=%s&limit=%d".formatted(cursors.get("before"), limit)
							: null)
			.with("cursors", cursors)
			.with("limit", limit)
			.with("href", address + parameters);
	}

	private static @Nullable JsonObject cursors(List<Play> plays) {
		if (plays.isEmpty()) {
			return null;
		}
		return new JsonObject().with("after", String.valueOf(plays.getFirst().at().toEpochMilli()))
			.with("before", String.valueOf(plays.getLast().at().toEpochMilli()));
	}

	private JsonObject play(Play play) {
		return new JsonObject().with("track", this.payloads.track(play.track()))
			.with("played_at", Timestamp.of(play.at()))
			.with("context", this.payloads.context(play.context()));
	}

}
