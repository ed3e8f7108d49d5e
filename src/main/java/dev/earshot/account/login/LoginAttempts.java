package dev.earshot.account.login;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.account.pending.PendingLogin;
import dev.earshot.account.people.AccountProperties;
import dev.earshot.web.RateLimiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Limits how many codes are exchanged, per network address or member, and to one per
 * login that was begun, because anybody can make up codes.
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

	// Counts an attempt. Returns how long to wait if it is one too many.
	Optional<Duration> tooMany(String who) {
		Optional<Duration> wait = Stream.of(this.perWindow, this.perDay)
			.flatMap((limit) -> limit.attempt(who).stream())
			.findFirst();
		if (wait.isPresent() && this.warningLimit.attempt("").isEmpty()) {
			logger.warn("Too many logins from {}: further ones are refused for {} minutes", who,
					wait.get().toMinutes() + 1);
		}
		return wait;
	}

	// Also counts: a copied cookie could answer the same login again.
	boolean isRepeated(String state) {
		return this.perLogin.attempt(state).isPresent();
	}

}
