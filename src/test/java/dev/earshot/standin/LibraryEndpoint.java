package dev.earshot.standin;

import java.util.List;

/**
 * {@code /me/library}: saved items, by URIs in the query.
 */
final class LibraryEndpoint {

	private static final int MAX_URIS = 40;

	Response respond(Listener listener, Request request) {
		List<String> uris = uris(request.query());
		return switch (request.method() + " " + request.path()) {
			case "GET /me/library/contains" -> Response.json(uris.stream().map(listener::likes).toList());
			case "PUT /me/library" -> saved(listener, uris);
			case "DELETE /me/library" -> removed(listener, uris);
			default -> throw new SampleRefusal("error-404-resource");
		};
	}

	private static List<String> uris(Parameters query) {
		List<String> uris = List.of(query.get("uris").split(","));
		if (!query.has("uris") || uris.size() > MAX_URIS) {
			throw new SampleRefusal("error-400-library-uris");
		}
		return uris;
	}

	private static Response saved(Listener listener, List<String> uris) {
		uris.forEach(listener::like);
		return Response.text("");
	}

	private static Response removed(Listener listener, List<String> uris) {
		uris.forEach(listener::unlike);
		return Response.text("");
	}

}
