package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a node asks of the one that polls an account.
 */
sealed interface PlaybackRequest {

	// As part of a message to other nodes.
	default String text() {
		return getClass().getSimpleName().toLowerCase(Locale.ROOT);
	}

	static Optional<PlaybackRequest> read(String text) {
		return switch (text) {
			case "pollforpage" -> Optional.of(new PollForPage());
			case "pollforoutput" -> Optional.of(new PollForOutput());
			case "pollagain" -> Optional.of(new PollAgain());
			case "commandsent" -> Optional.of(new CommandSent());
			default -> text.matches("seeked \\d{1,12}")
					? Optional.of(new Seeked(Duration.ofMillis(Long.parseLong(text.substring("seeked ".length())))))
					: Optional.empty();
		};
	}

	/** Somebody waits for a page. */
	record PollForPage() implements PlaybackRequest {
	}

	/** Somebody has fetched an output. */
	record PollForOutput() implements PlaybackRequest {
	}

	/** What kept polls from success may be over. */
	record PollAgain() implements PlaybackRequest {
	}

	/** A command was sent to Spotify. */
	record CommandSent() implements PlaybackRequest {
	}

	/** A seek was sent to Spotify. */
	record Seeked(Duration position) implements PlaybackRequest {

		@Override
		public String text() {
			return "seeked " + this.position.toMillis();
		}

	}

}
