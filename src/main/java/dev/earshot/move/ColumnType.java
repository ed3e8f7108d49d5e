package dev.earshot.move;

import java.sql.Types;
import java.util.HexFormat;

/**
 * A type of columns, and how PostgreSQL's {@code COPY} reads its values in text format. A
 * column of SQLite accepts values of other types than its own; they are not converted.
 */
enum ColumnType {

	WHOLE_NUMBER {

		@Override
		String text(Object value) {
			return switch (value) {
				case Integer number -> number.toString();
				case Long number -> number.toString();
				default -> throw new IllegalArgumentException("No whole number");
			};
		}

	},

	BOOLEAN {

		// SQLite has numbers in their place.
		@Override
		String text(Object value) {
			return switch (value) {
				case Boolean truth -> truth ? "t" : "f";
				case Integer number when number == 1 -> "t";
				case Integer number when number == 0 -> "f";
				default -> throw new IllegalArgumentException("Neither true nor false");
			};
		}

	},

	TEXT {

		@Override
		String text(Object value) {
			if (value instanceof String text && text.indexOf('\0') < 0) {
				return escaped(text);
			}
			throw new IllegalArgumentException("No text, or one with a character that PostgreSQL cannot store");
		}

		private static String escaped(String text) {
			return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
		}

	},

	BYTES {

		@Override
		String text(Object value) {
			if (value instanceof byte[] bytes) {
				return "\\\\x" + HexFormat.of().formatHex(bytes);
			}
			throw new IllegalArgumentException("No bytes");
		}

	};

	/**
	 * Returns the type of a column of PostgreSQL.
	 * @param code of {@link Types}
	 * @throws IllegalArgumentException if no table of Earshot had such a column yet
	 */
	static ColumnType of(int code) {
		return switch (code) {
			case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE_NUMBER;
			case Types.BIT, Types.BOOLEAN -> BOOLEAN;
			case Types.CHAR, Types.VARCHAR -> TEXT;
			case Types.BINARY -> BYTES;
			default -> throw new IllegalArgumentException("Columns of the JDBC type " + code + " are not moved yet");
		};
	}

	/**
	 * Writes a value as text, without tabs and line breaks.
	 * @param value as either database's driver returns it
	 * @return the same text for the same value of both databases
	 * @throws IllegalArgumentException if PostgreSQL cannot have the value in such a
	 * column
	 */
	abstract String text(Object value);

}
