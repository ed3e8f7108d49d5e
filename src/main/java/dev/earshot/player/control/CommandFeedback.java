package dev.earshot.player.control;

import java.io.Serializable;
import java.time.Instant;

import dev.earshot.core.Refusal;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command, shown beside its button. May wait in the session for the next
 * page.
 *
 * @param code the key of the message
 * @param advice the key of the message that says what to do, after a refusal
 * @param until when the command may be tried again
 */
record CommandFeedback(String code, String advice, boolean refused, @Nullable Instant until) implements Serializable {

	static final CommandFeedback NOTHING = new CommandFeedback("", "", false, null);

	static CommandFeedback refused(SpotifyRefusal refusal) {
		return refused(refusal, RefusalResponses.advice(refusal));
	}

	static CommandFeedback refused(InvalidParameter input) {
		return refused(input, RefusalResponses.NEXT);
	}

	private static CommandFeedback refused(Refusal refusal, String advice) {
		return new CommandFeedback(refusal.code(), advice, true, refusal.until());
	}

	static CommandFeedback done(Command command) {
		return switch (command) {
			case Command.Enqueue _ -> done("queued");
			case Command.Save(var uri, boolean saved) -> done(savedCode(uri.type().equals("track"), saved));
			case Command.Resume _, Command.Play _, Command.Pause _, Command.Next _, Command.Previous _, Command.Seek _,
					Command.Volume _, Command.Shuffle _, Command.Repeat _, Command.Transfer _ ->
				NOTHING;
		};
	}

	private static CommandFeedback done(String code) {
		return new CommandFeedback(code, "", false, null);
	}

	private static String savedCode(boolean isTrack, boolean saved) {
		return (isTrack ? "song-" : "library-") + (saved ? "added" : "removed");
	}

}
