package dev.earshot.household;

import java.time.ZoneId;

import dev.earshot.history.log.Listener;
import dev.earshot.statistics.figures.PlayedPeriod;

/**
 * Somebody whose listening is compared.
 *
 * @param self whether it is who looks
 * @param zone of the days of that person
 * @param played in the period, by the days, rules and hidden artists of that person
 */
record ComparedPerson(String name, boolean self, ZoneId zone, PlayedPeriod played) {

	/** Somebody who has agreed and has a log. */
	record Candidate(String name, boolean self, Listener listener) {
	}

}
