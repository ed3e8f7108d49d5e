package dev.earshot.scrobbling.service.listenbrainz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.exchange.ServiceText;
import dev.earshot.scrobbling.service.exchange.SubmissionClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes listens as ListenBrainz takes them (documentation page "JSON Documentation").
 */
final class ListenDocuments {

	// With everything around a single listen, 10,240 are allowed.
	private static final int MAX_BYTES = 10_000;

	// Escaped, three of them fit into a listen.
	private static final int MAX_NAME_BYTES = 1500;

	private static final int MAX_ADDRESS_BYTES = 300;

	private static final Duration MAX_DURATION = Duration.ofDays(24);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String version;

	private final boolean inSeconds;

	/**
	 * Creates documents for a server.
	 * @param inSeconds whether it knows the length of tracks in seconds only, as maloja
	 */
	ListenDocuments(SubmissionClient client, boolean inSeconds) {
		this.version = client.version();
		this.inSeconds = inSeconds;
	}

	/** Returns a request that stores listens. */
	String submission(List<Listen> listens) {
		return document((listens.size() == 1) ? "single" : "import", listens.stream().map(this::stored).toList());
	}

	/** Returns a request that tells what plays. */
	String playingNow(Listen listen) {
		return document("playing_now", List.of(Map.of("track_metadata", metadata(listen, lengthOf(listen)))));
	}

	private static String document(String type, List<Map<String, Object>> listens) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("listen_type", type);
		document.put("payload", listens);
		return JSON.writeValueAsString(document);
	}

	private Map<String, Object> stored(Listen listen) {
		Map<String, Object> info = lengthOf(listen);
		putSeconds(info, "duration_played", listen.listened());
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("listened_at", listen.startedAt().getEpochSecond());
		document.put("track_metadata", metadata(listen, info));
		return document;
	}

	private Map<String, Object> metadata(Listen listen, Map<String, Object> info) {
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("artist_name", ListenNames.artist(listen, MAX_NAME_BYTES));
		metadata.put("track_name", ListenNames.track(listen, MAX_NAME_BYTES));
		String album = ServiceText.cut(ServiceText.clean(listen.album()), MAX_NAME_BYTES);
		if (!album.isEmpty()) {
			metadata.put("release_name", album);
		}
		metadata.put("additional_info", origin(listen, info));
		return withArtists(listen, metadata, info);
	}

	// The list may be long, and says nothing that the name does not.
	private static Map<String, Object> withArtists(Listen listen, Map<String, Object> metadata,
			Map<String, Object> info) {
		info.put("artist_names", ListenNames.artists(listen));
		if (JSON.writeValueAsString(metadata).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			info.remove("artist_names");
		}
		return metadata;
	}

	private Map<String, Object> origin(Listen listen, Map<String, Object> info) {
		info.put("media_player", "Spotify");
		info.put("submission_client", SubmissionClient.NAME);
		info.put("submission_client_version", this.version);
		String address = ServiceText.clean(listen.url());
		if (!address.isEmpty() && address.length() <= MAX_ADDRESS_BYTES) {
			info.put("music_service", "spotify.com");
			info.put("origin_url", address);
			info.put("spotify_id", address);
		}
		return info;
	}

	private Map<String, Object> lengthOf(Listen listen) {
		Map<String, Object> info = new LinkedHashMap<>();
		Duration length = listen.duration();
		if (length != null && this.inSeconds) {
			putSeconds(info, "duration", length);
		}
		else if (length != null && isPossible(length)) {
			info.put("duration_ms", length.toMillis());
		}
		return info;
	}

	private static void putSeconds(Map<String, Object> info, String name, Duration duration) {
		if (isPossible(duration) && duration.toSeconds() > 0) {
			info.put(name, duration.toSeconds());
		}
	}

	private static boolean isPossible(Duration duration) {
		return duration.toMillis() > 0 && duration.compareTo(MAX_DURATION) < 0;
	}

}
