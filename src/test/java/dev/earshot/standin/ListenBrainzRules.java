package dev.earshot.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What ListenBrainz, and servers that speak its API, refuse.
 */
enum ListenBrainzRules {

	LISTENBRAINZ, KOITO, MALOJA;

	private static final int MAX_LISTEN_BYTES = 10_240;

	private static final int MAX_LISTENS = 1000;

	private static final Instant FIRST = Instant.parse("2002-10-01T00:00:00Z");

	boolean isOneASecond() {
		return this == MALOJA;
	}

	/**
	 * Returns why a submission is refused; {@code null} if it is not.
	 */
	@Nullable String refusal(int bytes, JsonNode document, Instant now, Set<String> unreadable) {
		JsonNode payload = document.path("payload");
		String type = document.path("listen_type").asString("");
		if (payload.isEmpty() || payload.size() > MAX_LISTENS || payload.size() > 1 && !type.equals("import")) {
			return "Wrong number of listens.";
		}
		if (bytes > payload.size() * MAX_LISTEN_BYTES || document.toString().contains("\\u0000")) {
			return "JSON document is too large or contains NUL.";
		}
		return StreamSupport.stream(payload.spliterator(), false)
			.anyMatch((listen) -> !isReadable(listen, type, now, unreadable)) ? "JSON document is not valid." : null;
	}

	private static boolean isReadable(JsonNode listen, String type, Instant now, Set<String> unreadable) {
		JsonNode metadata = listen.path("track_metadata");
		JsonNode info = metadata.path("additional_info");
		String track = metadata.path("track_name").asString("");
		boolean isNamed = !track.isEmpty() && !metadata.path("artist_name").asString("").isEmpty();
		boolean hasOneLength = !(info.has("duration") && info.has("duration_ms"));
		return isNamed && hasOneLength && !unreadable.contains(track)
				&& (type.equals("playing_now") ? listen.size() == 1 : listen.size() == 2 && isTimely(listen, now));
	}

	private static boolean isTimely(JsonNode listen, Instant now) {
		if (!listen.path("listened_at").isIntegralNumber()) {
			return false;
		}
		Instant at = Instant.ofEpochSecond(listen.path("listened_at").asLong());
		return !at.isBefore(FIRST) && !at.isAfter(now.plus(Duration.ofHours(1)));
	}

}
