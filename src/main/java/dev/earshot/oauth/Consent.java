package dev.earshot.oauth;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What somebody allowed at a provider, when, and for how long.
 *
 * @param scopes the granted scopes by the provider's names
 * @param authorizedAt when they approved, at the last login
 * @param period how long that is good, whatever happens in between
 */
public record Consent(Set<String> scopes, Instant authorizedAt, Period period) {

	private static final int REMINDER_DAYS = 14;

	/**
	 * When the refresh token ends.
	 * @return the date by which a new login is due
	 */
	public Instant loginDue() {
		return this.authorizedAt.atZone(ZoneOffset.UTC).plus(this.period).toInstant();
	}

	/**
	 * How long the login lasts.
	 * @param now the time
	 * @return whole days until a new login is due
	 */
	public long daysLeft(Instant now) {
		return Math.max(0, ChronoUnit.DAYS.between(now, loginDue()));
	}

	/**
	 * Whether it is time to speak of the next login: from two weeks before.
	 * @param now the time
	 * @return {@code true} if it is due by then
	 */
	public boolean endsSoon(Instant now) {
		return daysLeft(now) <= REMINDER_DAYS;
	}

}
