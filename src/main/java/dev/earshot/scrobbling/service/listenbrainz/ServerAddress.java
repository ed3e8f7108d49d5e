package dev.earshot.scrobbling.service.listenbrainz;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

/**
 * The address of a server, below which is the API.
 */
final class ServerAddress {

	private static final String API = "/1/";

	private final String base;

	ServerAddress(URI base) {
		this.base = normalized(base.toString());
	}

	/** Removes what people copy along: the version of the API, and its first call. */
	static String normalized(String address) {
		return address.strip().replaceFirst("(/1)?(/submit-listens)?/*$", "");
	}

	/**
	 * Whether this is ListenBrainz itself, whose API is at the root. Koito and maloja
	 * have theirs below {@code /apis/listenbrainz}.
	 */
	boolean isListenBrainz() {
		String path = URI.create(this.base).getRawPath();
		return path == null || path.isEmpty();
	}

	URI submission() {
		return URI.create(this.base + API + "submit-listens");
	}

	URI tokenCheck() {
		return URI.create(this.base + API + "validate-token");
	}

	URI listens(String userName, long before, int count) {
		return URI.create(this.base + API + "user/" + UriUtils.encodePathSegment(userName, StandardCharsets.UTF_8)
				+ "/listens?count=" + count + "&max_ts=" + before);
	}

}
