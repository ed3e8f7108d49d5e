package dev.earshot.imports.exportfile.value;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.StartReason;
import org.jspecify.annotations.Nullable;

/**
 * Why plays began and ended, as Spotify's clients say it. There is no list of the words,
 * and new ones come.
 */
public final class ReasonText {

	private ReasonText() {
	}

	public static StartReason start(@Nullable String reason) {
		return switch (reason) {
			case "trackdone" -> StartReason.FOLLOWED;
			case "clickrow", "click-row", "clickside", "playbtn", "fwdbtn", "nextbtn", "backbtn", "remote", "uriopen" ->
				StartReason.CHOSEN;
			case null, default -> StartReason.UNKNOWN;
		};
	}

	// What ends with endplay is followed by what begins with clickrow or playbtn.
	public static EndReason end(@Nullable String reason) {
		return switch (reason) {
			case "trackdone", "finished" -> EndReason.COMPLETED;
			case "fwdbtn", "nextbtn", "backbtn" -> EndReason.SKIPPED;
			case "endplay", "clickrow", "click-row", "clickside", "playbtn", "uriopen" -> EndReason.REPLACED;
			case "unexpected-exit-while-paused" -> EndReason.PAUSED;
			case "logout", "unexpected-exit" -> EndReason.STOPPED;
			case null, default -> EndReason.UNKNOWN;
		};
	}

}
