package dev.earshot.move;

import dev.earshot.core.Refusal;

/**
 * Why nothing was moved.
 */
enum MoveRefusal implements Refusal {

	/** The command has more arguments than its name. */
	MOVE_ARGUMENTS_UNKNOWN,

	/** No PostgreSQL database is configured. */
	MOVE_TARGET_MISSING,

	/** The data directory holds no database of Earshot. */
	NOTHING_TO_MOVE,

	/** An older Earshot used the SQLite file last. */
	MOVE_SOURCE_OLDER,

	/** A newer Earshot used the SQLite file last. */
	MOVE_SOURCE_NEWER,

	/** The SQLite file holds tables or columns that are not Earshot's. */
	MOVE_SOURCE_FOREIGN,

	/** A newer Earshot, or another program, made tables in PostgreSQL. */
	MOVE_TARGET_NEWER,

	/** PostgreSQL holds tables that are not Earshot's. */
	MOVE_TARGET_FOREIGN,

	/** PostgreSQL holds rows of Earshot. */
	MOVE_TARGET_NOT_EMPTY,

	/** The tables cannot be created. */
	MOVE_TARGET_UNUSABLE,

	/** A value has another type than its column. SQLite does not mind. */
	MOVE_VALUE_UNFIT,

	/** PostgreSQL does not accept a row. */
	MOVE_ROW_REJECTED,

	/** What was read back is not what was sent. */
	MOVE_COPY_DIFFERS,

	/** A database failed meanwhile. */
	MOVE_INTERRUPTED

}
