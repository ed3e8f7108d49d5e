package dev.earshot.backup;

import dev.earshot.core.Refusal;

/**
 * Why a backup was not made or not restored.
 */
enum BackupRefusal implements Refusal {

	/** The database is PostgreSQL, which has tools of its own. */
	BACKUP_ON_POSTGRES,

	/** The data directory holds no database. */
	NOTHING_TO_BACK_UP,

	/** Whoever finds the file can try pass phrases as fast as their machines allow. */
	PASSPHRASE_TOO_SHORT,

	/** A command has neither a setting nor a terminal to ask at. */
	PASSPHRASE_MISSING,

	/** The pass phrase was repeated differently. */
	PASSPHRASES_DIFFER,

	/** The disk has no room for a copy of the database. */
	DISK_FULL,

	/** The database cannot be copied. */
	DATABASE_UNREADABLE,

	/** The file cannot be written. */
	BACKUP_NOT_WRITTEN,

	/** The download ended before its end, at either side. */
	BACKUP_INCOMPLETE,

	/** The file to write is there already. */
	BACKUP_EXISTS,

	/** The file to restore is not there. */
	BACKUP_NOT_FOUND,

	/** The file to restore is no backup of Earshot. */
	BACKUP_FOREIGN,

	/** The file to restore is incomplete or was changed. */
	BACKUP_DAMAGED,

	/** The file to restore was encrypted with another pass phrase. */
	WRONG_PASSPHRASE,

	/** A newer Earshot made the file to restore. */
	BACKUP_NEWER,

	/** A key is configured, and it is not the one in the backup. */
	ANOTHER_KEY_CONFIGURED,

	/** The data directory cannot be changed. */
	DATA_NOT_REPLACED,

	/** The arguments of a command cannot be understood. */
	COMMAND_UNKNOWN

}
