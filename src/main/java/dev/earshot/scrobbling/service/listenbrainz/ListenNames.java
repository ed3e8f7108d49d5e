package dev.earshot.scrobbling.service.listenbrainz;

import java.util.List;
import java.util.stream.Collectors;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.exchange.ServiceText;

/**
 * The names of a listen. All artists are one text, joined as ListenBrainz itself joins
 * them when it reads from Spotify: it tells listens apart by that text.
 */
final class ListenNames {

	private ListenNames() {
	}

	static String artist(Listen listen, int maxBytes) {
		return ServiceText.cut(artists(listen).stream().collect(Collectors.joining(", ")), maxBytes);
	}

	static List<String> artists(Listen listen) {
		return listen.artists().stream().map(ServiceText::clean).filter((name) -> !name.isEmpty()).toList();
	}

	static String track(Listen listen, int maxBytes) {
		return ServiceText.cut(ServiceText.clean(listen.track()), maxBytes);
	}

	/** Whether there is something to send. */
	static boolean areComplete(Listen listen) {
		return !artists(listen).isEmpty() && !ServiceText.clean(listen.track()).isEmpty();
	}

}
