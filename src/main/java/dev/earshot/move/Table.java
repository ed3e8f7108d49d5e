package dev.earshot.move;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that both databases have.
 *
 * @param name in lower case
 * @param columns in the order of PostgreSQL
 */
record Table(String name, List<Column> columns) {

	List<Column> numbered() {
		return this.columns.stream().filter(Column::numbered).toList();
	}

	String quotedName() {
		return quoted(this.name);
	}

	String query() {
		return "select " + quotedColumns() + " from " + quotedName();
	}

	String copyStatement() {
		return "copy " + quotedName() + " (" + quotedColumns() + ") from stdin";
	}

	private String quotedColumns() {
		return this.columns.stream().map(Column::name).map(Table::quoted).collect(Collectors.joining(", "));
	}

	private static String quoted(String name) {
		return '"' + name + '"';
	}

}
