package dev.earshot.scrobbling.service.listenbrainz;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * The address of a server, below which is the API.
 */
final class ServerAddress {

	static final int MAX_LENGTH = 500;

	private static final String API = "/1/";

	private final String base;

	ServerAddress(URI base) {
		this.base = normalized(base.toString());
	}

	/** Removes what people copy along: the version of the API, and its first call. */
	static String normalized(String address) {
		String withoutCall = withoutEnd(withoutSlashes(address.strip()), "/submit-listens");
		return withoutSlashes(withoutEnd(withoutCall, "/1"));
	}

	private static String withoutEnd(String address, String end) {
		return address.endsWith(end) ? address.substring(0, address.length() - end.length()) : address;
	}

	private static String withoutSlashes(String address) {
		return StringUtils.trimTrailingCharacter(address, '/');
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
