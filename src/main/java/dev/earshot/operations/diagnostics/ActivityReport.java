package dev.earshot.operations.diagnostics;

import java.util.List;
import java.util.Locale;

/**
 * How many people were here.
 *
 * @param today since midnight UTC
 * @param month within 30 days
 * @param byDay people on each of these days
 * @param countries of those of whom Spotify tells it, the most people first
 */
record ActivityReport(int today, int month, BarChart byDay, List<Country> countries) {

	/**
	 * How many people are in a country.
	 *
	 * @param code two letters (ISO 3166-1)
	 */
	record Country(String code, int people) {

		public String name(Locale locale) {
			return Locale.of("", this.code).getDisplayCountry(locale);
		}

	}

}
