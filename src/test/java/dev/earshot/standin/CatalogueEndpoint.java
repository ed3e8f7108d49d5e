package dev.earshot.standin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Catalogue items, search, and top items.
 */
final class CatalogueEndpoint {

	private static final int MAX_RESULTS = 10;

	private final Payloads payloads;

	CatalogueEndpoint(Payloads payloads) {
		this.payloads = payloads;
	}

	Response single(String kind, String id, @Nullable Listener listener, Parameters query) {
		if (!CatalogueId.isWellFormed(id)) {
			throw new SampleRefusal("error-400-invalid-id");
		}
		JsonObject found = all(kind).filter((item) -> id.equals(item.get("id")))
			.findFirst()
			.orElseThrow(() -> new SampleRefusal("error-404-resource"));
		if (kind.equals("playlists")) {
			found = withContents(found, id, listener);
		}
		return Response.json(only(query.get("fields"), found));
	}

	private Stream<JsonObject> all(String kind) {
		return switch (kind) {
			case "tracks" -> Catalogue.TRACKS.stream().map(this.payloads::track);
			case "albums" -> Catalogue.ALBUMS.stream().map(this.payloads::album);
			case "artists" -> Catalogue.ARTISTS.stream().map(this.payloads::wholeArtist);
			case "playlists" -> Catalogue.PLAYLISTS.stream().map(this.payloads::playlist);
			case "episodes" -> Catalogue.EPISODES.stream().map(this.payloads::episode);
			case "shows" -> Stream.of(this.payloads.show(Catalogue.KEEPING_THE_LIGHT));
			default -> throw new SampleRefusal("error-404-resource");
		};
	}

	/**
	 * In development mode only the owner gets the items of a playlist.
	 */
	private JsonObject withContents(JsonObject found, String id, @Nullable Listener listener) {
		Playlist playlist = Catalogue.PLAYLISTS.stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow();
		if (listener == null || !playlist.owner().equals(listener.person())) {
			return found;
		}
		List<JsonObject> items = playlist.tracks()
			.stream()
			.map((track) -> new JsonObject().with("is_local", false).with("item", this.payloads.track(track)))
			.toList();
		return found.with("items", new Paging(found.get("href") + "/items", 100, 0).page(items));
	}

	private static JsonObject only(String fields, JsonObject whole) {
		if (fields.isEmpty()) {
			return whole;
		}
		JsonObject part = new JsonObject();
		Arrays.stream(fields.replaceAll("\\([^)]*\\)", "").split(","))
			.filter(whole::containsKey)
			.forEach((field) -> part.with(field, whole.get(field)));
		return part;
	}

	Response search(Parameters query) {
		if (!query.has("q") || !query.has("type")) {
			throw new SampleRefusal("error-400-invalid-id");
		}
		JsonObject results = new JsonObject();
		for (String type : query.get("type").split(",")) {
			results.with(type + "s", found(type + "s", query));
		}
		return Response.json(results);
	}

	private JsonObject found(String kind, Parameters query) {
		String address = this.payloads.apiUrl() + "/search?"
				+ Parameters.encode(query.without("limit", "offset").values());
		String wanted = query.get("q").toLowerCase(Locale.ROOT);
		return Paging.of(address, query, 5, MAX_RESULTS)
			.page(all(kind).filter((item) -> item.toString().toLowerCase(Locale.ROOT).contains(wanted)).toList());
	}

	Response top(String kind, Parameters query) {
		if (!List.of("tracks", "artists").contains(kind)) {
			throw new SampleRefusal("error-404-resource");
		}
		String address = this.payloads.apiUrl()
				+ "/me/top/%s?time_range=%s".formatted(kind, query.get("time_range", "medium_term"));
		return Response.json(Paging.of(address, query, 20, 50).page(all(kind).toList()));
	}

}
