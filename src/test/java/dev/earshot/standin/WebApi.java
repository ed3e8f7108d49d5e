package dev.earshot.standin;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The Web API: authenticates requests and routes them to endpoints.
 */
final class WebApi {

	private static final List<String> REMOVED = List.of("/tracks", "/albums", "/artists", "/episodes", "/shows",
			"/audiobooks", "/chapters", "/browse/.*", "/markets", "/users/.*", "/artists/[^/]+/top-tracks",
			"/playlists/[^/]+/tracks", "/me/(tracks|albums|episodes|shows)/contains");

	private final BearerAuthentication authentication;

	private final PlayerStateEndpoint player;

	private final PlayerCommandEndpoint commands;

	private final LibraryEndpoint library = new LibraryEndpoint();

	private final CatalogueEndpoint catalogue;

	private final Payloads payloads;

	WebApi(BearerAuthentication authentication, PlayerCommandEndpoint commands, Payloads payloads) {
		this.authentication = authentication;
		this.player = new PlayerStateEndpoint(payloads);
		this.commands = commands;
		this.catalogue = new CatalogueEndpoint(payloads);
		this.payloads = payloads;
	}

	Response respond(Request request) {
		Listener listener = this.authentication.authenticate(request, scopesFor(request));
		if (REMOVED.stream().anyMatch(request.path()::matches)) {
			throw new SampleRefusal("error-403-forbidden");
		}
		if (request.path().startsWith("/me")) {
			return personal(listenerOf(listener), request);
		}
		return catalogue(listener, request);
	}

	private static Set<String> scopesFor(Request request) {
		String[] segments = request.segments();
		boolean reads = request.method().equals("GET");
		if (request.path().startsWith("/me/player") && !reads) {
			return Set.of("user-modify-playback-state");
		}
		return switch (String.join("/", Arrays.copyOf(segments, Math.min(3, segments.length)))) {
			case "me/player", "me/player/devices" -> Set.of("user-read-playback-state");
			case "me/player/currently-playing" -> Set.of("user-read-currently-playing");
			case "me/player/queue" -> Set.of("user-read-currently-playing", "user-read-playback-state");
			case "me/player/recently-played" -> Set.of("user-read-recently-played");
			case "me/top/tracks", "me/top/artists" -> Set.of("user-top-read");
			case "me/library/contains" -> Set.of("user-library-read");
			case "me/library" -> Set.of("user-library-modify");
			default -> Set.of();
		};
	}

	/**
	 * A token of the app itself belongs to no person.
	 */
	private static Listener listenerOf(@Nullable Listener listener) {
		if (listener == null) {
			throw new SampleRefusal("error-401-2026");
		}
		return listener;
	}

	private Response personal(Listener listener, Request request) {
		if (request.path().startsWith("/me/library")) {
			return this.library.respond(listener, request);
		}
		if (!request.method().equals("GET")) {
			return this.commands.respond(listener, request);
		}
		Parameters query = request.query();
		return switch (request.path()) {
			case "/me" -> Response.json(this.payloads.me(listener.person()));
			case "/me/player" -> this.player.player(listener, query);
			case "/me/player/currently-playing" -> this.player.currentlyPlaying(listener, query);
			case "/me/player/devices" -> this.player.devices(listener);
			case "/me/player/queue" -> this.player.queue(listener);
			case "/me/player/recently-played" -> this.player.recentlyPlayed(listener, query);
			case "/me/top/tracks", "/me/top/artists" -> this.catalogue.top(request.segments()[2], query);
			default -> throw new SampleRefusal("error-404-resource");
		};
	}

	private Response catalogue(@Nullable Listener listener, Request request) {
		if (request.path().equals("/search")) {
			return this.catalogue.search(request.query());
		}
		String[] segments = request.segments();
		if (segments.length != 2) {
			throw new SampleRefusal("error-404-resource");
		}
		return this.catalogue.single(segments[0], segments[1], listener, request.query());
	}

}
