package dev.earshot.providers.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Checks when an ID token is valid, with a minute for clocks that differ. It has an error
 * of its own, because a wrong clock is the one thing that the owner can set right.
 */
class IdTokenTime implements OAuth2TokenValidator<Jwt> {

	static final String ERROR = "id_token_time";

	private static final Duration SKEW = Duration.ofMinutes(1);

	private final Clock clock;

	IdTokenTime(Clock clock) {
		this.clock = clock;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		Instant now = this.clock.instant();
		boolean isValid = !isBefore(token.getExpiresAt(), now.minus(SKEW))
				&& !isAfter(token.getIssuedAt(), now.plus(SKEW)) && !isAfter(token.getNotBefore(), now.plus(SKEW));
		return isValid ? OAuth2TokenValidatorResult.success()
				: OAuth2TokenValidatorResult.failure(new OAuth2Error(ERROR));
	}

	private static boolean isBefore(@Nullable Instant time, Instant limit) {
		return time != null && time.isBefore(limit);
	}

	private static boolean isAfter(@Nullable Instant time, Instant limit) {
		return time != null && time.isAfter(limit);
	}

}
