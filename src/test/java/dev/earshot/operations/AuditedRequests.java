package dev.earshot.operations;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the audit log tells of the requests that change something, and why it tells
 * nothing of the others.
 */
public final class AuditedRequests {

	private static final String CHANGES_NOTHING = "It tests something and changes nothing.";

	private static final String READS_AGAIN = "It reads again what the provider publishes.";

	private static final String ZONE = "Somebody chooses the time zone in which their own log is shown.";

	private static final String COUNTS = "Somebody chooses what counts in their own numbers.";

	private static final String COVERS = "Somebody chooses whether their own log has pictures.";

	private static final String HEADING = "Somebody chooses the heading of their own displays.";

	private static final String BEGINS = "The callback that ends it is told.";

	private static final String ELSEWHERE = "It ends a session at the provider. The session here has ended before.";

	private static final String TESTS = "It sends something to an address that somebody entered, which was told.";

	private static final String TRIES_AGAIN = "It tries to send again, or forgets, what a service did not take.";

	private static final String COUNTS_THE_LOG = "It counts what there is to send, and sends nothing.";

	private static final String CONTROLS_THE_PLAYER = "What somebody plays is their own matter.";

	private static final Map<String, String> CODES = Map.ofEntries(Map.entry("/setup", "credentials-changed"),
			Map.entry("/admin/providers/apaleo", "credentials-changed"),
			Map.entry("/admin/providers/apaleo/secrets", "apaleo-secret-added"),
			Map.entry("/admin/providers/apaleo/secrets/{id}/use", "credentials-changed"),
			Map.entry("/admin/providers/apaleo/secrets/{id}/delete", "apaleo-secret-deleted"),
			Map.entry("/admin/providers/apaleo/remove", "registration-removed"),
			Map.entry("/admin/providers/spotify", "app-described"),
			Map.entry("/profile/apaleo/unlink", "apaleo-unlinked"),
			Map.entry("/admin/providers/oidc", "provider-entered"),
			Map.entry("/admin/providers/oidc/{id}/secret", "provider-secret-replaced"),
			Map.entry("/admin/providers/oidc/{id}/remove", "provider-removed"),
			Map.entry("/admin/providers/oauth2", "provider-entered"),
			Map.entry("/admin/providers/oauth2/{id}/change", "provider-changed"),
			Map.entry("/admin/providers/oauth2/{id}/remove", "provider-removed"),
			Map.entry("/history/consent", "log-agreed-to"), Map.entry("/history/import", "plays-imported"),
			Map.entry("/history/import/{id}/cancel", "import-cancelled"),
			Map.entry("/history/import/{id}/remove", "import-removed"),
			Map.entry("/history/recording", "recording-switched-on"), Map.entry("/history/delete", "plays-deleted"),
			Map.entry("/history/delete-found", "plays-deleted"), Map.entry("/history/restore", "plays-restored"),
			Map.entry("/history/erase", "history-erased"), Map.entry("/history/erase-source", "source-erased"),
			Map.entry("/scrobbling/listenbrainz", "target-connected"),
			Map.entry("/scrobbling/{id}/pause", "target-paused"),
			Map.entry("/scrobbling/{id}/resume", "target-unpaused"),
			Map.entry("/scrobbling/{id}/remove", "target-disconnected"),
			Map.entry("/scrobbling/{id}/range/send", "log-range-sent"),
			Map.entry("/scrobbling/{id}/range/cancel", "log-range-cancelled"),
			Map.entry("/profile/identities/unlink", "identity-unlinked"),
			Map.entry("/profile/disconnect", "account-disconnected"),
			Map.entry("/admin/people/owner", "ownership-transferred"),
			Map.entry("/admin/people/remove", "person-removed"), Map.entry("/admin/invitations", "person-invited"),
			Map.entry("/admin/invitations/revoke", "invitation-withdrawn"),
			Map.entry("/admin/invitations/links", "invitation-link-created"),
			Map.entry("/admin/invitations/links/withdraw", "invitation-link-withdrawn"),
			Map.entry("/household/consent", "household-consent-given"),
			Map.entry("/household/compare/consent", "household-comparison-given"),
			Map.entry("/profile/notifications", "notification-channel-entered"),
			Map.entry("/profile/notifications/remove", "notification-channel-removed"),
			Map.entry("/admin/backup", "backup-downloaded"), Map.entry("/share/new", "link-created"),
			Map.entry("/share/{id}", "link-edited"), Map.entry("/share/{id}/renew", "link-renewed"),
			Map.entry("/share/{id}/revoke", "link-revoked"), Map.entry("/share/webhooks", "webhook-created"),
			Map.entry("/share/webhooks/{id}", "webhook-changed"),
			Map.entry("/share/webhooks/{id}/secret", "webhook-secret-rotated"),
			Map.entry("/share/webhooks/{id}/on", "webhook-turned-on"),
			Map.entry("/share/webhooks/{id}/off", "webhook-turned-off"),
			Map.entry("/share/webhooks/{id}/remove", "webhook-revoked"));

	private static final Map<String, String> REASONS = Map.ofEntries(Map.entry("/setup/code", CHANGES_NOTHING),
			Map.entry("/admin/diagnostics/database", CHANGES_NOTHING),
			Map.entry("/admin/diagnostics/registration", CHANGES_NOTHING),
			Map.entry("/admin/diagnostics/web-api", CHANGES_NOTHING),
			Map.entry("/admin/providers/apaleo/probe", CHANGES_NOTHING),
			Map.entry("/admin/providers/oidc/{id}/check", READS_AGAIN),
			Map.entry("/admin/providers/oauth2/{id}/trial", CHANGES_NOTHING), Map.entry("/history/zone", ZONE),
			Map.entry("/statistics/rule", COUNTS), Map.entry("/history/artists/{id}/hide", COUNTS),
			Map.entry("/history/artists/{id}/show", COUNTS), Map.entry("/history/items/{id}/merge", COUNTS),
			Map.entry("/history/items/{id}/separate", COUNTS), Map.entry("/history/covers", COVERS),
			Map.entry("/profile/apaleo/property", HEADING), Map.entry("/login/finish", BEGINS),
			Map.entry("/profile/identities/link", BEGINS), Map.entry("/profile/apaleo/link", BEGINS),
			Map.entry("/scrobbling/lastfm", BEGINS), Map.entry("/scrobbling/{id}/range", COUNTS_THE_LOG),
			Map.entry("/scrobbling/{id}/letters/retry", TRIES_AGAIN),
			Map.entry("/scrobbling/{id}/letters/dismiss", TRIES_AGAIN),
			Map.entry("/scrobbling/{id}/letters/{letter}/retry", TRIES_AGAIN),
			Map.entry("/scrobbling/{id}/letters/{letter}/dismiss", TRIES_AGAIN),
			Map.entry("/login/provider-logout", ELSEWHERE), Map.entry("/profile/notifications/test", TESTS),
			Map.entry("/share/webhooks/{id}/test", TESTS),
			Map.entry("/share/webhooks/{id}/deliveries/{delivery}", TESTS),
			Map.entry("/playback/{name}", CONTROLS_THE_PLAYER), Map.entry("/api/playback/{name}", CONTROLS_THE_PLAYER));

	private AuditedRequests() {
	}

	/** Returns the codes of the lines, by path. */
	public static Map<String, String> codes() {
		return CODES;
	}

	/** Returns all paths that are told or have a reason not to be. */
	public static Set<String> paths() {
		Set<String> paths = new TreeSet<>(CODES.keySet());
		paths.addAll(REASONS.keySet());
		return paths;
	}

}
