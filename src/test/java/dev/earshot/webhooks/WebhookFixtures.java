package dev.earshot.webhooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Device;
import dev.earshot.playback.Link;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.Playback.Track;
import dev.earshot.playback.Progress;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.webhooks.http.Attempt;
import org.jspecify.annotations.Nullable;

import static org.mockito.Mockito.mock;

/**
 * Webhooks, deliveries and public playbacks for tests.
 */
public final class WebhookFixtures {

	public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	public static final AccountId ACCOUNT = new AccountId("somebody");

	private WebhookFixtures() {
	}

	/**
	 * All webhooks, with a database that stores nothing.
	 * @return none at first
	 */
	public static Webhooks webhooks() {
		return new Webhooks(mock(WebhookRepository.class), (_) -> {
		}, InstantSource.fixed(NOON));
	}

	public static Webhook webhook(String url) {
		return new Webhook("hook", ACCOUNT, "Lights", URI.create(url), WebhookEvent.SELECTABLE, NOON,
				WebhookHealth.HEALTHY);
	}

	static Delivery delivery(String id, Instant at) {
		return Delivery.of(webhook("https://example.com"), new Payload(id, WebhookEvent.STARTED, "Title", "{}"), at);
	}

	static Attempt answered(int status) {
		return new Attempt(NOON, Duration.ofMillis(5), status, "", null, null);
	}

	/**
	 * A track of 200 seconds.
	 * @param title its title
	 * @param seconds its position
	 * @param at when that was seen
	 * @return the public playback
	 */
	public static PublicPlayback playing(String title, long seconds, Instant at) {
		return shown(track(title, seconds, true, at), at);
	}

	public static PublicPlayback paused(String title, long seconds, Instant at) {
		return shown(track(title, seconds, false, at), at);
	}

	public static PublicPlayback nothing(Instant at) {
		return shown(null, at);
	}

	private static PublicPlayback shown(@Nullable Track track, Instant at) {
		return new PublicPlayback(track, null, at, null);
	}

	/**
	 * A track that was skipped after a minute, with a context and a device.
	 * @param title its title
	 * @param at when it was skipped
	 * @param isPrivate whether any of it was played in a private session
	 * @return its end
	 */
	public static PlayEnded skipped(String title, Instant at, boolean isPrivate) {
		PlayContext context = new PlayContext("playlist", null, "A secret playlist", null);
		Device device = new Device("1", "A secret device", "Speaker", null, isPrivate, false);
		Play play = new Play(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"), ACCOUNT,
				track(title, 70, false, at), at.minusSeconds(80), Duration.ofMinutes(1), Beginning.FOLLOWED, context,
				device, isPrivate);
		return new PlayEnded(play, Ending.SKIPPED, at);
	}

	public static Track track(String title, long seconds, boolean playing, Instant at) {
		Progress progress = new Progress(Duration.ofSeconds(seconds), Duration.ofSeconds(200), playing, at);
		return new Track(new SpotifyUri("spotify:track:" + title), title, "https://open.spotify.com/track/" + title,
				List.of(new Link("Somebody", null)), null, null, false, progress);
	}

}
