package dev.earshot.backup;

import dev.earshot.core.RefusedException;

/**
 * Thrown when a backup is not made or not restored. Nothing was changed.
 */
class BackupRefused extends RefusedException {

	private final BackupRefusal refusal;

	BackupRefused(BackupRefusal refusal) {
		super(refusal.code());
		this.refusal = refusal;
	}

	BackupRefused(BackupRefusal refusal, Throwable cause) {
		super(refusal.code(), cause);
		this.refusal = refusal;
	}

	@Override
	public BackupRefusal refusal() {
		return this.refusal;
	}

}
