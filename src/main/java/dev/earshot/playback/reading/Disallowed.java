package dev.earshot.playback.reading;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.playback.Action;
import dev.earshot.spotify.payload.Actions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the actions that Spotify does not allow at the moment.
 */
final class Disallowed {

	private Disallowed() {
	}

	static Set<Action> in(@Nullable Actions actions) {
		Map<String, Boolean> flags = (actions != null && actions.disallows() != null) ? actions.disallows() : Map.of();
		return Stream.of(Action.values())
			.filter((action) -> Boolean.TRUE.equals(flags.get(flag(action))))
			.collect(Collectors.toUnmodifiableSet());
	}

	private static String flag(Action action) {
		return switch (action) {
			case INTERRUPT -> "interrupting_playback";
			case PAUSE -> "pausing";
			case RESUME -> "resuming";
			case SEEK -> "seeking";
			case NEXT -> "skipping_next";
			case PREVIOUS -> "skipping_prev";
			case SHUFFLE -> "toggling_shuffle";
			case REPEAT_CONTEXT -> "toggling_repeat_context";
			case REPEAT_TRACK -> "toggling_repeat_track";
			case TRANSFER -> "transferring_playback";
		};
	}

}
