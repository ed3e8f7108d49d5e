package dev.earshot.spotify.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.payload.ErrorBody;
import dev.earshot.spotify.payload.PayloadReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import tools.jackson.core.JacksonException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Logs what was wrong with a response, but no value of it, and repeats a line within an
 * hour at debug level only.
 */
class ResponseLog {

	private static final Logger logger = LoggerFactory.getLogger(ResponseLog.class);

	private static final int MAX_LENGTH = 200;

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Z}]+");

	// Tokens are longer than any ID.
	private static final Pattern SECRET = Pattern.compile("[\\w-]{40,}");

	private final Cache<String, Boolean> logged = Caffeine.newBuilder()
		.maximumSize(100)
		.expireAfterWrite(Duration.ofHours(1))
		.build();

	void omitted(Endpoint endpoint, int status, HttpHeaders headers, List<String> pointers) {
		if (!pointers.isEmpty()) {
			log(Level.DEBUG, endpoint, status, headers, "omitted " + pointers);
		}
	}

	void unreadable(Endpoint endpoint, int status, HttpHeaders headers, JacksonException ex) {
		log(Level.WARN, endpoint, status, headers,
				"%s at %s".formatted(ex.getClass().getSimpleName(), PayloadReader.pointer(ex)));
	}

	void unreadable(Endpoint endpoint, RuntimeException ex) {
		log(Level.WARN, "%s returned an unreadable response: %s".formatted(endpoint, ex.getClass().getSimpleName()));
	}

	void empty(Endpoint endpoint, int status, HttpHeaders headers) {
		log(Level.WARN, endpoint, status, headers, "no body");
	}

	void tooLarge(Endpoint endpoint, ResponseTooLarge ex) {
		log(Level.WARN, endpoint, ex.status(), ex.headers(), "more than %d bytes".formatted(ex.limit()));
	}

	void refused(Endpoint endpoint, int status, HttpHeaders headers, String body, SpotifyRefusal refusal) {
		log((refusal instanceof Unexpected) ? Level.WARN : Level.DEBUG, endpoint, status, headers,
				message(headers, body));
	}

	// A proxy may send a page instead, and truncated JSON may contain a title.
	private static String message(HttpHeaders headers, String body) {
		try {
			ErrorBody answer = PayloadReader.read(body.getBytes(StandardCharsets.UTF_8), ErrorBody.class, (_) -> {
			});
			return (answer != null && answer.error() != null) ? Objects.requireNonNullElse(answer.error().message(), "")
					: "";
		}
		catch (JacksonException ex) {
			return isPlainText(headers) ? body
					: "%s at %s".formatted(ex.getClass().getSimpleName(), PayloadReader.pointer(ex));
		}
	}

	private static boolean isPlainText(HttpHeaders headers) {
		String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
		return type != null && type.startsWith(MediaType.TEXT_PLAIN_VALUE);
	}

	private void log(Level level, Endpoint endpoint, int status, HttpHeaders headers, String what) {
		log(level, "%s returned %d %s: %s".formatted(endpoint, status, contentType(headers), clean(what)));
	}

	private void log(Level level, String line) {
		boolean isNew = this.logged.asMap().putIfAbsent(line, true) == null;
		logger.atLevel(isNew ? level : Level.DEBUG).log("{}", line);
	}

	private static @Nullable String contentType(HttpHeaders headers) {
		String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
		return (type != null) ? clean(type) : "without a content type";
	}

	private static String clean(String text) {
		String line = SECRET.matcher(UNPRINTABLE.matcher(text).replaceAll(" ")).replaceAll("…");
		return line.substring(0, Math.min(MAX_LENGTH, line.length()));
	}

}
