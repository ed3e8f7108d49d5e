package dev.earshot.move;

/**
 * Thrown when SQLite holds a value that PostgreSQL cannot have in that column.
 */
class UnfitValue extends RuntimeException {

	private final String table;

	private final String column;

	UnfitValue(String table, String column, IllegalArgumentException cause) {
		super(table + "." + column, cause);
		this.table = table;
		this.column = column;
	}

	String table() {
		return this.table;
	}

	String column() {
		return this.column;
	}

}
