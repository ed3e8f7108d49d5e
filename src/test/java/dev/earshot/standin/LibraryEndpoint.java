package dev.earshot.standin;

import java.util.List;

/**
 * {@code /me/library}: what somebody keeps, with the URIs in the address, never in the
 * content.
 */
final class LibraryEndpoint {

	private static final int MOST = 40;

	Answer answer(Listener listener, Question question) {
		List<String> uris = uris(question.query());
		return switch (question.method() + " " + question.path()) {
			case "GET /me/library/contains" -> Answer.json(uris.stream().map(listener::likes).toList());
			case "PUT /me/library" -> saved(listener, uris);
			case "DELETE /me/library" -> removed(listener, uris);
			default -> throw new RefusedBySample("error-404-resource");
		};
	}

	private static List<String> uris(Parameters query) {
		List<String> uris = List.of(query.get("uris").split(","));
		if (!query.has("uris") || uris.size() > MOST) {
			throw new RefusedBySample("error-400-library-uris");
		}
		return uris;
	}

	private static Answer saved(Listener listener, List<String> uris) {
		uris.forEach(listener::like);
		return Answer.text("");
	}

	private static Answer removed(Listener listener, List<String> uris) {
		uris.forEach(listener::unlike);
		return Answer.text("");
	}

}
