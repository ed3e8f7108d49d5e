package dev.earshot.live.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.springframework.util.Assert;

/**
 * One change as everybody gets it: an event whose bytes are the same for all viewers of a
 * channel.
 *
 * @param id unique and increasing within the channel, also across restarts. A longer one
 * is newer, and of the same length the one that sorts later.
 * @param event the name of the event
 * @param data its text, which may have several lines
 */
public record SseEvent(String id, String event, String data) {

	public SseEvent {
		Assert.isTrue(isOneLine(id), "An id is a line of text");
		Assert.isTrue(isOneLine(event), "A name is a line of text");
	}

	// No viewer could come back with an id that is empty or holds a NUL.
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
