package dev.earshot.live.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.springframework.util.Assert;

/**
 * An event that is the same for all subscribers of a channel.
 *
 * @param id unique and increasing within the channel, also across restarts: a longer id
 * is newer, and of two ids of the same length the one that sorts later
 * @param data the text, which may have several lines
 */
public record SseEvent(String id, String event, String data) {

	public SseEvent {
		Assert.isTrue(isOneLine(id), "An event ID must be a single line of text");
		Assert.isTrue(isOneLine(event), "An event name must be a single line of text");
	}

	// Browsers ignore an id that is empty or contains a NUL.
	private static boolean isOneLine(String text) {
		return !text.isEmpty() && text.chars().noneMatch((c) -> c == '\n' || c == '\r' || c == 0);
	}

	boolean isAfter(String otherId) {
		int longer = Integer.compare(this.id.length(), otherId.length());
		return longer > 0 || (longer == 0 && this.id.compareTo(otherId) > 0);
	}

	byte[] bytes() {
		String lines = this.data.lines().map((line) -> "data: " + line + "\n").collect(Collectors.joining());
		String text = "id: " + this.id + "\nevent: " + this.event + "\n" + (lines.isEmpty() ? "data: \n" : lines);
		return (text + "\n").getBytes(StandardCharsets.UTF_8);
	}

}
