package dev.earshot.operations;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the download of somebody's data holds what is in each table about people, and why
 * it holds nothing of some tables.
 */
public final class ExportedTables {

	private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("active_account", "activeDays"),
			Map.entry("apaleo_link", "apaleo"), Map.entry("audit_entry", "auditLog"),
			Map.entry("hidden_artist", "listeningLog"), Map.entry("household_consent", "householdConsentSince"),
			Map.entry("household_comparison_consent", "householdComparisonConsentSince"),
			Map.entry("last_playback", "lastPlayback"), Map.entry("linked_identity", "identities"),
			Map.entry("notification_channel", "notificationChannels"), Map.entry("listener", "listeningLog"),
			Map.entry("listening_gap", "listeningLog"), Map.entry("merged_item", "listeningLog"),
			Map.entry("oauth_token", "consent"), Map.entry("play", "listeningLog"), Map.entry("play_import", "imports"),
			Map.entry("scrobble_target", "scrobblingTargets"), Map.entry("sent_notification", "sentNotifications"),
			Map.entry("share_link", "links"), Map.entry("spotify_year", "spotifyYears"),
			Map.entry("webhook", "webhooks"));

	private static final Map<String, String> REASONS = Map.of("spring_session",
			"It holds what lets a browser in, and nothing else about the person.", "deleted_play",
			"It is empty ten minutes after the last deletion.");

	private ExportedTables() {
	}

	/** Returns the name of the part of the download, by table. */
	public static Map<String, String> parts() {
		return PARTS;
	}

	/** Returns all tables that are exported or have a reason not to be. */
	public static Set<String> all() {
		Set<String> tables = new TreeSet<>(PARTS.keySet());
		tables.addAll(REASONS.keySet());
		return tables;
	}

}
