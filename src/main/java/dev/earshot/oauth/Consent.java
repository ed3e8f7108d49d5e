package dev.earshot.oauth;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The scopes that somebody granted at a provider, and for how long.
 *
 * @param scopes the granted scopes, by the provider's names
 * @param authorizedAt when they last logged in
 * @param period how long consent lasts after the login; refreshes do not extend it
 */
public record Consent(Set<String> scopes, Instant authorizedAt, Period period) {

	private static final int REMINDER_DAYS = 14;

	/** When the refresh token expires and a new login is due, which may have passed. */
	public Instant loginDue() {
		return this.authorizedAt.atZone(ZoneOffset.UTC).plus(this.period).toInstant();
	}

	/** The whole days until a new login is due, -1 if it is overdue. */
	public long daysLeft(Instant now) {
		return now.isBefore(loginDue()) ? ChronoUnit.DAYS.between(now, loginDue()) : -1;
	}

	/** Whether a new login is due within two weeks, or overdue. */
	public boolean endsSoon(Instant now) {
		return daysLeft(now) <= REMINDER_DAYS;
	}

}
