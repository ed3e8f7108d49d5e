package dev.earshot.scrobbling.page;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * Logins at Last.fm that a browser has begun. A callback counts once, in the same
 * session, so that nobody can have somebody else's plays sent to their own account.
 */
@Component
class LastFmLogins {

	static final Duration LIFETIME = Duration.ofMinutes(30);

	private static final String STATE = LastFmLogins.class.getName() + ".state";

	private static final String BEGUN_AT = LastFmLogins.class.getName() + ".begunAt";

	private static final int BYTES = 24;

	private final SecureRandom random = new SecureRandom();

	private final InstantSource clock;

	LastFmLogins(InstantSource clock) {
		this.clock = clock;
	}

	/** Begins a login. Returns the value that its callback has to repeat. */
	String begin(HttpSession session) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String state = HexFormat.of().formatHex(bytes);
		session.setAttribute(STATE, state);
		session.setAttribute(BEGUN_AT, this.clock.millis());
		return state;
	}

	/**
	 * Whether a callback answers the login that this session began last, not long ago.
	 */
	boolean end(HttpSession session, String state) {
		boolean isSame = state.equals(session.getAttribute(STATE));
		boolean isRecent = session.getAttribute(BEGUN_AT) instanceof Long at
				&& Instant.ofEpochMilli(at).plus(LIFETIME).isAfter(this.clock.instant());
		if (isSame) {
			session.removeAttribute(STATE);
			session.removeAttribute(BEGUN_AT);
		}
		return isSame && isRecent;
	}

}
