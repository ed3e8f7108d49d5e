package dev.earshot.account.linking;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * Remembers in the session when somebody last logged in. Whoever has an old session may
 * have stolen it, and a linked identity would let them in for ever.
 */
@Component
public class RecentLogin {

	/** How long after a login something can be linked. */
	public static final Duration LIMIT = Duration.ofMinutes(15);

	private static final String LOGGED_IN_AT = RecentLogin.class.getName() + ".at";

	private final InstantSource clock;

	RecentLogin(InstantSource clock) {
		this.clock = clock;
	}

	public void remember(HttpSession session) {
		session.setAttribute(LOGGED_IN_AT, this.clock.millis());
	}

	/**
	 * Requires a login in this session that is not too long ago.
	 * @throws LinkRefused if there is none
	 */
	public void require(HttpSession session) {
		boolean isRecent = session.getAttribute(LOGGED_IN_AT) instanceof Long at
				&& !Instant.ofEpochMilli(at).plus(LIMIT).isBefore(this.clock.instant());
		if (!isRecent) {
			throw new LinkRefused(LinkRefusal.LOGIN_TOO_OLD);
		}
	}

}
