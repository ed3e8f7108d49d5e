package dev.earshot.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * Remembers in the session when somebody last logged in. Whoever has an old session may
 * have stolen it, and must not gain by it what outlives the session.
 */
@Component
public class RecentLogin {

	/** How long after a login it is recent. */
	public static final Duration LIMIT = Duration.ofMinutes(15);

	private static final String LOGGED_IN_AT = RecentLogin.class.getName() + ".at";

	private final InstantSource clock;

	public RecentLogin(InstantSource clock) {
		this.clock = clock;
	}

	public void remember(HttpSession session) {
		session.setAttribute(LOGGED_IN_AT, this.clock.millis());
	}

	/**
	 * Requires a login in this session that is not too long ago.
	 * @param session the session of the request
	 * @param page the path of the page to show after another login
	 * @throws LoginTooOld if there is none; the login page then says so
	 */
	public void require(HttpSession session, String page) {
		boolean isRecent = session.getAttribute(LOGGED_IN_AT) instanceof Long at
				&& !Instant.ofEpochMilli(at).plus(LIMIT).isBefore(this.clock.instant());
		if (!isRecent) {
			throw new LoginTooOld(page);
		}
	}

}
