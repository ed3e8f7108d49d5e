package dev.earshot.webhooks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.Feed.Item;
import dev.earshot.presence.FeedItems;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Creates payloads in the format of {@code docs/webhooks.md}. They name no person.
 */
@Component
class Payloads {

	private static final int VERSION = 1;

	private final FeedItems items;

	private final JsonMapper json;

	Payloads(FeedItems items, JsonMapper json) {
		this.items = items;
		this.json = json;
	}

	Payload of(Transition transition) {
		return payload(transition.event(), transition.at(), transition.resumed(), transition.item());
	}

	// The item is shown with its position at that moment.
	Payload test(@Nullable Titled item, Instant at) {
		return payload(WebhookEvent.TEST, at, false, (item != null) ? advanced(item, at) : null);
	}

	private static Titled advanced(Titled item, Instant at) {
		return (Titled) item.at(item.progress().movedTo(at, item.progress().playing()));
	}

	private Payload payload(WebhookEvent event, Instant at, boolean resumed, @Nullable Titled item) {
		String id = UUID.randomUUID().toString();
		Content content = new Content(VERSION, event.code(), id, at.truncatedTo(ChronoUnit.MILLIS), resumed,
				(item != null) ? this.items.of(item) : null);
		return new Payload(id, event, (item != null) ? item.title() : null, this.json.writeValueAsString(content));
	}

	/**
	 * The JSON, as documented in {@code docs/webhooks.md}.
	 */
	private record Content(int version, String event, String id, Instant at, boolean resumed, @Nullable Item item) {
	}

}
