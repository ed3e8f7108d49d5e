package dev.earshot.move;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Writes a row as a line of PostgreSQL's {@code COPY} in text format. It is the same line
 * whichever database the row was read from, and another one for each other row.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
 */
final class CopyLine {

	private static final String NULL = "\\N";

	private CopyLine() {
	}

	/**
	 * Writes the current row.
	 * @param table has the columns of the row in their order
	 * @param row a result that stands on the row
	 * @return the line with its end
	 * @throws UnfitValue if PostgreSQL cannot have the row
	 */
	static byte[] of(Table table, ResultSet row) throws SQLException {
		StringBuilder line = new StringBuilder();
		for (int index = 0; index < table.columns().size(); index++) {
			Object value = row.getObject(index + 1);
			line.append((index > 0) ? "\t" : "");
			line.append((value != null) ? text(table, table.columns().get(index), value) : NULL);
		}
		return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String text(Table table, Column column, Object value) {
		try {
			return column.type().text(value);
		}
		catch (IllegalArgumentException ex) {
			throw new UnfitValue(table.name(), column.name(), ex);
		}
	}

}
