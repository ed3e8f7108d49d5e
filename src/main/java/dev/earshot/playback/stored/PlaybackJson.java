package dev.earshot.playback.stored;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.earshot.playback.Playback;
import dev.earshot.spotify.SpotifyRefusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes playbacks and refusals with the names of their types.
 */
final class PlaybackJson {

	private PlaybackJson() {
	}

	static JsonMapper mapper(JsonMapper json) {
		return json.rebuild()
			.addMixIn(Playback.class, NamedByType.class)
			.addMixIn(SpotifyRefusal.class, NamedByType.class)
			.build();
	}

	/** Adds the type name to the JSON. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
	private interface NamedByType {

	}

}
