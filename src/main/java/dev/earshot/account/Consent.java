package dev.earshot.account;

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
record Consent(Set<String> scopes, Instant authorizedAt) {

	private static final int MONTHS = 6;

	/**
	 * When the refresh token dies: six months after the authorization, whatever happens
	 * in between (Spotify's announcement of 18 June 2026).
	 * @return the date by which a new login is due
	 */
	Instant loginDue() {
		return this.authorizedAt.atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
	}

	long daysLeft(Instant now) {
		return Math.max(0, ChronoUnit.DAYS.between(now, loginDue()));
	}

}
