package dev.earshot.standin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/**
 * The player commands of the Web API, with Spotify's refusals.
 */
final class PlayerCommandEndpoint {

	private static final Sample OPAQUE = Sample.named("player-command-200-body.txt");

	private volatile boolean opaque;

	void answerOpaquely(boolean opaque) {
		this.opaque = opaque;
	}

	Response respond(Listener listener, Request request) {
		if (!listener.hasPremium()) {
			throw new SampleRefusal("error-403-premium-required");
		}
		execute(listener, request);
		return this.opaque ? Response.of(OPAQUE) : Response.noContent();
	}

	private void execute(Listener listener, Request request) {
		Parameters query = request.query();
		if (request.path().equals("/me/player")) {
			transfer(listener, request.json());
			return;
		}
		chooseDevice(listener, query);
		PlayerSnapshot now = snapshot(listener);
		switch (request.method() + " " + request.path().substring("/me/player/".length())) {
			case "PUT play" -> play(listener, now, request.json());
			case "PUT pause" -> run(now, "pausing", listener::pause);
			case "POST next" -> run(now, "skipping_next", listener::skip);
			case "POST previous" -> run(now, "skipping_prev", listener::previous);
			case "PUT seek" -> run(now, "seeking", () -> listener.seek(millis(query.number("position_ms", -1))));
			case "PUT repeat" -> listener.repeat(repeat(query.get("state")));
			case "PUT volume" -> volume(listener, now, query.number("volume_percent", -1));
			case "PUT shuffle" -> listener.shuffle(Boolean.parseBoolean(query.get("state")) ? Shuffle.ON : Shuffle.OFF);
			case "POST queue" -> listener.enqueue(item(query.get("uri")));
			default -> throw new SampleRefusal("error-404-resource");
		}
	}

	private static void transfer(Listener listener, JsonNode body) {
		JsonNode ids = body.path("device_ids");
		if (ids.size() != 1) {
			throw new SampleRefusal("error-400-invalid-id");
		}
		listener.transfer(device(listener, ids.path(0).asString()));
		if (body.path("play").asBoolean(false)) {
			listener.resume();
		}
	}

	private static void chooseDevice(Listener listener, Parameters query) {
		if (query.has("device_id")) {
			SimulatedDevice device = device(listener, query.get("device_id"));
			if (!listener.isActive(device)) {
				listener.transfer(device);
			}
		}
	}

	private static SimulatedDevice device(Listener listener, String id) {
		return listener.devices()
			.stream()
			.filter((device) -> id.equals(device.id()))
			.findFirst()
			.orElseThrow(() -> new SampleRefusal("error-404-device-not-found"));
	}

	private static PlayerSnapshot snapshot(Listener listener) {
		PlayerSnapshot now = listener.now().orElseThrow(() -> new SampleRefusal("error-404-no-active-device"));
		if (now.device().restricted()) {
			throw new SampleRefusal("error-403-restriction-violated");
		}
		return now;
	}

	private static void run(PlayerSnapshot now, String action, Runnable command) {
		if (PlayerStateEndpoint.disallows(now).containsKey(action)) {
			throw new SampleRefusal("error-403-restriction-violated");
		}
		command.run();
	}

	private static void play(Listener listener, PlayerSnapshot now, JsonNode body) {
		if (body.has("context_uri")) {
			Context context = Catalogue.context(body.path("context_uri").asString())
				.or(() -> Optional.of(listener.likedSongs())
					.filter((liked) -> liked.uri().equals(body.path("context_uri").asString())))
				.orElseThrow(() -> new SampleRefusal("error-404-resource"));
			listener.play(context, place(context, body.path("offset")));
		}
		else if (body.has("uris")) {
			listener.play(items(body.path("uris")).toArray(Playable[]::new));
		}
		else {
			run(now, "resuming", listener::resume);
		}
		if (body.has("position_ms")) {
			listener.seek(Duration.ofMillis(body.path("position_ms").asLong()));
		}
	}

	private static int place(Context context, JsonNode offset) {
		if (offset.has("uri")) {
			List<String> uris = context.items().stream().map(Playable::uri).toList();
			return Math.max(0, uris.indexOf(offset.path("uri").asString()));
		}
		return offset.path("position").asInt(0);
	}

	private static List<Playable> items(JsonNode uris) {
		return StreamSupport.stream(uris.spliterator(), false).map((uri) -> item(uri.asString())).toList();
	}

	private static Playable item(String uri) {
		return Catalogue.item(uri).orElseThrow(() -> new SampleRefusal("error-400-invalid-id"));
	}

	private static void volume(Listener listener, PlayerSnapshot now, int percent) {
		if (!now.device().supportsVolume()) {
			throw new SampleRefusal("error-403-volume");
		}
		if (percent < 0 || percent > 100) {
			throw new SampleRefusal("error-400-invalid-id");
		}
		listener.volume(percent);
	}

	private static Duration millis(int millis) {
		if (millis < 0) {
			throw new SampleRefusal("error-400-invalid-id");
		}
		return Duration.ofMillis(millis);
	}

	private static Repeat repeat(String state) {
		if (!List.of("off", "track", "context").contains(state)) {
			throw new SampleRefusal("error-400-invalid-id");
		}
		return Repeat.of(state);
	}

}
