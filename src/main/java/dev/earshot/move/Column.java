package dev.earshot.move;

/**
 * A column of a table.
 *
 * @param name in lower case
 * @param type in PostgreSQL
 * @param numbered whether PostgreSQL numbers new rows by it
 */
record Column(String name, ColumnType type, boolean numbered) {
}
