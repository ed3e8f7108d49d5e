package dev.earshot.account.tokens;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What somebody allowed at Spotify, and when.
 *
 * @param scopes the granted scopes by Spotify's names
 * @param authorizedAt when they approved, at the last login
 */
public record Consent(Set<String> scopes, Instant authorizedAt) {

	private static final int MONTHS = 6;

	private static final int SOON = 14;

	/**
	 * When the refresh token dies: six months after the authorization, whatever happens
	 * in between (Spotify's announcement of 18 June 2026).
	 * @return the date by which a new login is due
	 */
	public Instant loginDue() {
		return this.authorizedAt.atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
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
		return daysLeft(now) <= SOON;
	}

}
