package dev.earshot.webhooks.payload;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.earshot.core.Slug;
import dev.earshot.playback.Play;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.Feed.Item;
import dev.earshot.presence.FeedItems;
import dev.earshot.webhooks.Payload;
import dev.earshot.webhooks.WebhookEvent;
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
		return payload(transition.event(), transition.at(), transition.resumed(), transition.item(), null);
	}

	// The item is shown with the last position that was seen or is certain.
	Payload of(PlayEnded event) {
		return payload(WebhookEvent.ENDED, event.at(), false, event.play().item(), EndedPlay.of(event));
	}

	// The item is shown with its position at that moment.
	Payload test(@Nullable Titled item, Instant at) {
		return payload(WebhookEvent.TEST, at, false, (item != null) ? advanced(item, at) : null, null);
	}

	private static Titled advanced(Titled item, Instant at) {
		return (Titled) item.at(item.progress().movedTo(at, item.progress().playing()));
	}

	private Payload payload(WebhookEvent event, Instant at, boolean resumed, @Nullable Titled item,
			@Nullable EndedPlay play) {
		String id = UUID.randomUUID().toString();
		Content content = new Content(VERSION, event.code(), id, inMillis(at), resumed,
				(item != null) ? this.items.of(item) : null, play);
		return new Payload(id, event, (item != null) ? item.title() : null, this.json.writeValueAsString(content));
	}

	private static Instant inMillis(Instant at) {
		return at.truncatedTo(ChronoUnit.MILLIS);
	}

	/** The JSON, as documented in {@code docs/webhooks.md}. */
	private record Content(int version, String event, String id, Instant at, boolean resumed, @Nullable Item item,
			@JsonInclude(Include.NON_NULL) @Nullable EndedPlay play) {
	}

	/** What is told of a play. Its context and device belong to the person alone. */
	private record EndedPlay(UUID id, Instant beganAt, long listenedMs, String beginning, String ending) {

		static EndedPlay of(PlayEnded event) {
			Play play = event.play();
			return new EndedPlay(play.id(), inMillis(play.beganAt()), play.listened().toMillis(),
					Slug.of(play.beginning()), Slug.of(event.ending()));
		}

	}

}
