package dev.earshot.standin;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The Web API: finds out who asks, whether they may, and who answers.
 */
final class Api {

	private static final List<String> REMOVED = List.of("/tracks", "/albums", "/artists", "/episodes", "/shows",
			"/audiobooks", "/chapters", "/browse/.*", "/markets", "/users/.*", "/artists/[^/]+/top-tracks",
			"/playlists/[^/]+/tracks", "/me/(tracks|albums|episodes|shows)/contains");

	private final Doorkeeper doorkeeper;

	private final PlayerReads player;

	private final PlayerCommands commands;

	private final LibraryEndpoint library = new LibraryEndpoint();

	private final CatalogueEndpoint catalogue;

	private final Payloads payloads;

	Api(Doorkeeper doorkeeper, PlayerCommands commands, Payloads payloads) {
		this.doorkeeper = doorkeeper;
		this.player = new PlayerReads(payloads);
		this.commands = commands;
		this.catalogue = new CatalogueEndpoint(payloads);
		this.payloads = payloads;
	}

	Answer answer(Question question) {
		Listener listener = this.doorkeeper.admit(question, scopesFor(question));
		if (REMOVED.stream().anyMatch(question.path()::matches)) {
			throw new RefusedBySample("error-403-forbidden");
		}
		if (question.path().startsWith("/me")) {
			return aboutThem(required(listener), question);
		}
		return aboutTheCatalogue(listener, question);
	}

	private static Set<String> scopesFor(Question question) {
		String[] segments = question.segments();
		boolean reads = question.method().equals("GET");
		if (question.path().startsWith("/me/player") && !reads) {
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
	 * The app's own token belongs to no person, so that nothing about one can be asked.
	 */
	private static Listener required(@Nullable Listener listener) {
		if (listener == null) {
			throw new RefusedBySample("error-401-2026");
		}
		return listener;
	}

	private Answer aboutThem(Listener listener, Question question) {
		if (question.path().startsWith("/me/library")) {
			return this.library.answer(listener, question);
		}
		if (!question.method().equals("GET")) {
			return this.commands.answer(listener, question);
		}
		Parameters query = question.query();
		return switch (question.path()) {
			case "/me" -> Answer.json(this.payloads.me(listener.person()));
			case "/me/player" -> this.player.player(listener, query);
			case "/me/player/currently-playing" -> this.player.currentlyPlaying(listener, query);
			case "/me/player/devices" -> this.player.devices(listener);
			case "/me/player/queue" -> this.player.queue(listener);
			case "/me/player/recently-played" -> this.player.recentlyPlayed(listener, query);
			case "/me/top/tracks", "/me/top/artists" -> this.catalogue.top(question.segments()[2], query);
			default -> throw new RefusedBySample("error-404-resource");
		};
	}

	private Answer aboutTheCatalogue(@Nullable Listener listener, Question question) {
		if (question.path().equals("/search")) {
			return this.catalogue.search(question.query());
		}
		String[] segments = question.segments();
		if (segments.length != 2) {
			throw new RefusedBySample("error-404-resource");
		}
		return this.catalogue.single(segments[0], segments[1], listener, question.query());
	}

}
