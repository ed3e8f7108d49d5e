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
 * What the player part of the API tells about a listener.
 */
final class PlayerReads {

	private static final int QUEUE_LENGTH = 20;

	private final Payloads payloads;

	PlayerReads(Payloads payloads) {
		this.payloads = payloads;
	}

	Answer player(Listener listener, Parameters query) {
		return listener.now().map((moment) -> Answer.json(player(moment, query))).orElseGet(Answer::nothing);
	}

	private JsonObject player(Moment moment, Parameters query) {
		return new JsonObject().with("device", device(moment.device(), true, moment.privateSession()))
			.with("shuffle_state", moment.shuffle() != Shuffle.OFF)
			.with("smart_shuffle", moment.shuffle() == Shuffle.SMART)
			.with("repeat_state", moment.repeat().word())
			.withAll(currentlyPlaying(moment, query));
	}

	Answer currentlyPlaying(Listener listener, Parameters query) {
		return listener.now().map((moment) -> Answer.json(currentlyPlaying(moment, query))).orElseGet(Answer::nothing);
	}

	private JsonObject currentlyPlaying(Moment moment, Parameters query) {
		return new JsonObject().with("timestamp", moment.changed().toEpochMilli())
			.with("context", this.payloads.context(moment.context()))
			.with("progress_ms", moment.position().toMillis())
			.with("item", this.payloads.item(visible(moment.item(), query)))
			.with("currently_playing_type", typeOf(moment.item()))
			.with("actions", new JsonObject().with("disallows", disallows(moment)))
			.with("is_playing", moment.playing());
	}

	private static @Nullable Playable visible(@Nullable Playable item, Parameters query) {
		boolean hidden = item instanceof Episode && !query.get("additional_types").contains("episode");
		return hidden ? null : item;
	}

	private static String typeOf(@Nullable Playable item) {
		return switch (item) {
			case Episode _ -> "episode";
			case Advert _ -> "ad";
			case null -> "unknown";
			default -> "track";
		};
	}

	static JsonObject disallows(Moment moment) {
		JsonObject disallows = new JsonObject();
		forbidden(moment).forEach((action) -> disallows.with(action, true));
		return disallows;
	}

	private static Stream<String> forbidden(Moment moment) {
		if (moment.item() == null) {
			return Stream.of("resuming", "seeking", "skipping_prev", "skipping_next");
		}
		if (moment.item() instanceof Advert) {
			return Stream.of("resuming", "seeking", "skipping_prev", "skipping_next", "interrupting_playback",
					"transferring_playback");
		}
		Stream<String> again = Stream.of(moment.playing() ? "resuming" : "pausing");
		return moment.hasPrevious() ? again : Stream.concat(again, Stream.of("skipping_prev"));
	}

	Answer devices(Listener listener) {
		return Answer.json(new JsonObject().with("devices",
				listener.devices()
					.stream()
					.map((device) -> device(device, listener.isActive(device), listener.isPrivate()))
					.toList()));
	}

	private static JsonObject device(Device device, boolean active, boolean privateSession) {
		return new JsonObject().with("id", device.id())
			.with("is_active", active)
			.with("is_private_session", privateSession)
			.with("is_restricted", device.restricted())
			.with("name", device.name())
			.with("supports_volume", device.supportsVolume())
			.with("type", device.type())
			.with("volume_percent", device.volume());
	}

	Answer queue(Listener listener) {
		Moment moment = listener.now().orElse(null);
		if (moment == null) {
			return Answer.json(new JsonObject().with("currently_playing", null).with("queue", List.of()));
		}
		List<JsonObject> upcoming = listener.upcoming()
			.stream()
			.limit(QUEUE_LENGTH)
			.map(this.payloads::item)
			.filter(Objects::nonNull)
			.collect(Collectors.toList());
		return Answer.json(
				new JsonObject().with("currently_playing", this.payloads.item(moment.item())).with("queue", upcoming));
	}

	Answer recentlyPlayed(Listener listener, Parameters query) {
		int limit = query.number("limit", 20);
		if (limit < 1 || limit > 50 || (query.has("after") && query.has("before"))) {
			throw new RefusedBySample("error-400-invalid-id");
		}
		List<Play> plays = listener.recentPlays().stream().filter((play) -> isBetween(play.at(), query)).toList();
		List<Play> page = plays.subList(0, Math.min(limit, plays.size()));
		return Answer.json(page(page, limit, page.size() < plays.size(), query));
	}

	private static boolean isBetween(Instant at, Parameters query) {
		long after = Long.parseLong(query.get("after", "0"));
		long before = Long.parseLong(query.get("before", String.valueOf(Long.MAX_VALUE)));
		return at.toEpochMilli() > after && at.toEpochMilli() < before;
	}

	private JsonObject page(List<Play> plays, int limit, boolean more, Parameters query) {
		String address = this.payloads.apiUrl() + "/me/player/recently-played?";
		String asked = query.values().isEmpty() ? "limit=" + limit : Parameters.encode(query.values());
		JsonObject cursors = cursors(plays);
		return new JsonObject().with("items", plays.stream().map(this::play).toList())
			.with("next",
					(more && cursors != null) ? address + "before=%s&limit=%d".formatted(cursors.get("before"), limit)
							: null)
			.with("cursors", cursors)
			.with("limit", limit)
			.with("href", address + asked);
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
