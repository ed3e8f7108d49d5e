package dev.earshot.household;

/**
 * What people may agree to show each other.
 */
enum HouseholdConsent {

	/** What they play. */
	PLAYBACK("household_consent", "householdConsentSince"),

	/** Numbers of their logs. */
	STATISTICS("household_comparison_consent", "householdComparisonConsentSince");

	private final String table;

	private final String exportName;

	HouseholdConsent(String table, String exportName) {
		this.table = table;
		this.exportName = exportName;
	}

	String table() {
		return this.table;
	}

	String exportName() {
		return this.exportName;
	}

}
