package dev.earshot.scrobbling.service.lastfm;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.exchange.ServiceText;
import org.jspecify.annotations.Nullable;

/**
 * Writes listens as the parameters of Last.fm. The artist is the first one: joined names
 * are artists of their own there, whom nobody listens to.
 */
final class ScrobbleParameters {

	// More than the longest titles have.
	private static final int MAX_NAME_BYTES = 1500;

	private ScrobbleParameters() {
	}

	static Map<String, String> of(List<Listen> listens) {
		Map<String, String> parameters = new HashMap<>();
		for (int index = 0; index < listens.size(); index++) {
			Listen listen = listens.get(index);
			put(listen, "[" + index + "]", parameters);
			parameters.put("timestamp[" + index + "]", String.valueOf(listen.startedAt().getEpochSecond()));
		}
		return parameters;
	}

	static Map<String, String> of(Listen playing) {
		Map<String, String> parameters = new HashMap<>();
		put(playing, "", parameters);
		return parameters;
	}

	private static void put(Listen listen, String suffix, Map<String, String> parameters) {
		parameters.put("artist" + suffix, artist(listen));
		parameters.put("track" + suffix, name(listen.track()));
		putKnown("album" + suffix, name(listen.album()), parameters);
		Duration duration = listen.duration();
		if (duration != null && duration.toSeconds() > 0) {
			parameters.put("duration" + suffix, String.valueOf(duration.toSeconds()));
		}
	}

	private static void putKnown(String parameter, String value, Map<String, String> parameters) {
		if (!value.isEmpty()) {
			parameters.put(parameter, value);
		}
	}

	private static String artist(Listen listen) {
		return listen.artists()
			.stream()
			.map(ScrobbleParameters::name)
			.filter((name) -> !name.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static String name(@Nullable String name) {
		return ServiceText.cut(ServiceText.clean(name), MAX_NAME_BYTES);
	}

	/** Whether there is something to send. */
	static boolean areComplete(Listen listen) {
		return !artist(listen).isEmpty() && !name(listen.track()).isEmpty();
	}

}
