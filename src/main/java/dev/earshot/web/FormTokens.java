package dev.earshot.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * Ensures that a form is processed once. Browsers may send a form again to reload its
 * response, even after a restart, and a second token or secret would invalidate the one
 * that was just copied.
 */
@Component
public class FormTokens {

	/** The form field that holds the token. */
	public static final String FIELD = "once";

	private static final String ATTRIBUTE = FormTokens.class.getName();

	private static final int MAX_LENGTH = 36;

	private static final int MAX_IN_SESSION = 50;

	// Two requests at once have a copy of the session each, so it is not enough.
	private final Cache<String, Boolean> used = Caffeine.newBuilder()
		.maximumSize(1000)
		.expireAfterWrite(Duration.ofHours(12))
		.build();

	public String newToken() {
		return UUID.randomUUID().toString();
	}

	/**
	 * Runs the action of a form, unless it has succeeded with the same token before; then
	 * returns empty. Without a token the action always runs.
	 */
	public <T> Optional<T> runOnce(HttpServletRequest request, String form, Supplier<T> action) {
		String token = request.getParameter(FIELD);
		return (token == null || token.isEmpty()) ? Optional.of(action.get()) : runOnce(request.getSession(),
				form + " " + token.substring(0, Math.min(token.length(), MAX_LENGTH)), action);
	}

	private <T> Optional<T> runOnce(HttpSession session, String use, Supplier<T> action) {
		if (usesOf(session).anyMatch(use::equals) || this.used.asMap().putIfAbsent(use, true) != null) {
			return Optional.empty();
		}
		T result = attempt(use, action);
		session.setAttribute(ATTRIBUTE,
				Stream.concat(Stream.of(use), usesOf(session)).limit(MAX_IN_SESSION).toArray(String[]::new));
		return Optional.of(result);
	}

	private <T> T attempt(String use, Supplier<T> action) {
		try {
			return action.get();
		}
		catch (RuntimeException ex) {
			this.used.invalidate(use);
			throw ex;
		}
	}

	private static Stream<String> usesOf(HttpSession session) {
		return (session.getAttribute(ATTRIBUTE) instanceof String[] uses) ? Stream.of(uses) : Stream.empty();
	}

}
