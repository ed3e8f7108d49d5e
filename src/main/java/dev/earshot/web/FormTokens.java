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
 * Sees to it that a form does once what it does. Its answer is a page that a browser may
 * send for again, also after a restart, and to make an address or a secret anew would
 * spoil the one that was just copied.
 */
@Component
public class FormTokens {

	/** The field of a form that holds its key. */
	public static final String FIELD = "once";

	private static final String ATTRIBUTE = FormTokens.class.getName();

	private static final int MAX_LENGTH = 36;

	private static final int MAX_IN_SESSION = 50;

	// Sessions alone would not do: two requests at once have one each.
	private final Cache<String, Boolean> used = Caffeine.newBuilder()
		.maximumSize(1000)
		.expireAfterWrite(Duration.ofHours(12))
		.build();

	/**
	 * Makes a key for a form.
	 * @return one that was never used
	 */
	public String newToken() {
		return UUID.randomUUID().toString();
	}

	/**
	 * Does what a form was sent for, unless that was done before. What fails was not
	 * done.
	 * @param <T> what comes of it
	 * @param request with the key of the form; who sends none is not hindered
	 * @param what the form was sent for
	 * @param work to do
	 * @return what came of it, empty if it was done before
	 */
	public <T> Optional<T> runOnce(HttpServletRequest request, String what, Supplier<T> work) {
		String key = request.getParameter(FIELD);
		return (key == null || key.isEmpty()) ? Optional.of(work.get())
				: runOnce(request.getSession(), what + " " + key.substring(0, Math.min(key.length(), MAX_LENGTH)), work);
	}

	private <T> Optional<T> runOnce(HttpSession session, String use, Supplier<T> work) {
		if (remembered(session).anyMatch(use::equals) || this.used.asMap().putIfAbsent(use, true) != null) {
			return Optional.empty();
		}
		T done = attempt(use, work);
		session.setAttribute(ATTRIBUTE,
				Stream.concat(Stream.of(use), remembered(session)).limit(MAX_IN_SESSION).toArray(String[]::new));
		return Optional.of(done);
	}

	private <T> T attempt(String use, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (RuntimeException ex) {
			this.used.invalidate(use);
			throw ex;
		}
	}

	private static Stream<String> remembered(HttpSession session) {
		return (session.getAttribute(ATTRIBUTE) instanceof String[] uses) ? Stream.of(uses) : Stream.empty();
	}

}
