package dev.earshot.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
	private final UsedTokens used;

	FormTokens(UsedTokens used) {
		this.used = used;
	}

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
		if (usesOf(session).anyMatch(use::equals) || !this.used.use(use)) {
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
			this.used.release(use);
			throw ex;
		}
	}

	private static Stream<String> usesOf(HttpSession session) {
		return (session.getAttribute(ATTRIBUTE) instanceof String[] uses) ? Stream.of(uses) : Stream.empty();
	}

	/**
	 * Knows which forms were sent, to any node. Implemented where the database is.
	 */
	public interface UsedTokens {

		/**
		 * Uses up a token.
		 * @param use the token and what it is used for
		 * @return whether it was not used before
		 */
		boolean use(String use);

		/** Lets a token be used again. */
		void release(String use);

	}

}
