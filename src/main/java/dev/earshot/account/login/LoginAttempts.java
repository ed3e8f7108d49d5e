package dev.earshot.account.login;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.account.people.AccountProperties;
import dev.earshot.web.RateLimiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Limits how many codes are exchanged at Spotify, for each address or member, and once
 * for each login that was begun: anybody can make up as many codes as they like.
 */
@Component
class LoginAttempts {

	static final Duration WINDOW = Duration.ofMinutes(10);

	private static final Logger logger = LoggerFactory.getLogger(LoginAttempts.class);

	private static final Duration DAY = Duration.ofDays(1);

	private static final int WINDOWS_PER_DAY = 4;

	private final RateLimiter perWindow;

	private final RateLimiter perDay;

	private final RateLimiter perLogin;

	private final RateLimiter warningLimit;

	LoginAttempts(AccountProperties properties, InstantSource clock) {
		this.perWindow = new RateLimiter(properties.loginAttempts(), WINDOW, clock);
		this.perDay = new RateLimiter(properties.loginAttempts() * WINDOWS_PER_DAY, DAY, clock);
		this.perLogin = new RateLimiter(1, PendingLogin.LIFETIME, clock);
		this.warningLimit = new RateLimiter(1, WINDOW, clock);
	}

	/**
	 * Notes one more attempt.
	 * @param who an address or a member
	 * @return how long to wait for another; empty if this one may be made
	 */
	Optional<Duration> tooMany(String who) {
		Optional<Duration> wait = Stream.of(this.perWindow, this.perDay)
			.flatMap((limit) -> limit.tooMany(who).stream())
			.findFirst();
		if (wait.isPresent() && this.warningLimit.tooMany("").isEmpty()) {
			logger.warn("Too many logins were tried from {}: more are refused for {} minutes", who,
					wait.get().toMinutes() + 1);
		}
		return wait;
	}

	/**
	 * Notes that the answer to a login has come.
	 * @param state of the login
	 * @return whether it had come before: a copied cookie would bring it again
	 */
	boolean isRepeated(String state) {
		return this.perLogin.tooMany(state).isPresent();
	}

}
