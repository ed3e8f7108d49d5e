package dev.earshot.backup;

import dev.earshot.core.AuditEvent;

/**
 * What happened to backups while the server runs.
 */
sealed interface BackupAudit extends AuditEvent {

	/**
	 * The owner downloaded a backup.
	 */
	record BackupDownloaded() implements BackupAudit {
	}

	/**
	 * Earshot made a scheduled backup.
	 */
	record BackupMade() implements BackupAudit {
	}

	/**
	 * A backup could not be made.
	 *
	 * @param subject the code of the refusal
	 */
	record BackupFailed(String subject) implements BackupAudit {

		BackupFailed(BackupRefusal refusal) {
			this(refusal.code());
		}

	}

}
