package dev.earshot.player.control;

import java.io.Serializable;
import java.time.Instant;

import dev.earshot.core.Refusal;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What a command is answered with, beside the control. It can wait in a session for the
 * page that shows it.
 *
 * @param code the name of the words
 * @param advice which words say what to do, if it was refused
 * @param refused whether the words say why it was not done
 * @param until when it is worth trying again
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
			case Command.Keep(var uri, boolean kept) -> done(savedCode(uri.type().equals("track"), kept));
			case Command.Resume _, Command.Play _, Command.Pause _, Command.Next _, Command.Previous _, Command.Seek _,
					Command.Volume _, Command.Shuffle _, Command.Repeat _, Command.Transfer _ ->
				NOTHING;
		};
	}

	private static CommandFeedback done(String code) {
		return new CommandFeedback(code, "", false, null);
	}

	private static String savedCode(boolean isTrack, boolean kept) {
		return (isTrack ? "song-" : "library-") + (kept ? "added" : "removed");
	}

}
