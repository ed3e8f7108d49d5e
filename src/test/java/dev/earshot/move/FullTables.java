package dev.earshot.move;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows for every table of the schema, whatever tables there are: what identifies a row is
 * plain, and all other values are as odd as their column allows.
 */
final class FullTables {

	static final int ROWS = 3;

	private static final Pattern LITERAL = Pattern.compile("'([^']+)'");

	private static final int LONG_TEXT = 70_000;

	// PostgreSQL's catalogue tells keys, checks and lengths.
	private final JdbcClient schema;

	private final Map<String, String> checked = new HashMap<>();

	FullTables(JdbcClient schema) {
		this.schema = schema;
		schema
			.sql("""
					select conrelid::regclass || '.' || attname as name, pg_get_constraintdef(pg_constraint.oid) as definition
					from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
					where contype = 'c' and cardinality(conkey) = 1
					""")
			.query()
			.listOfRows()
			.forEach((row) -> this.checked.put(String.valueOf(row.get("name")),
					last(String.valueOf(row.get("definition")))));
	}

	private static String last(String definition) {
		return LITERAL.matcher(definition).results().map((MatchResult found) -> found.group(1)).toList().getLast();
	}

	/**
	 * Fills tables.
	 * @param database SQLite, with empty tables
	 * @param tables each after those that it refers to
	 */
	void fill(JdbcClient database, List<String> tables) {
		tables.forEach((table) -> {
			for (int row = 0; row < ROWS; row++) {
				insert(database, table, row);
			}
		});
	}

	private void insert(JdbcClient database, String table, int row) {
		List<String> names = new ArrayList<>();
		List<Object> values = new ArrayList<>();
		columns(table).forEach((column) -> {
			names.add(column.name());
			values.add(value(column, row));
		});
		String places = String.join(", ", Collections.nCopies(names.size(), "?"));
		database.sql("insert into " + table + " (" + String.join(", ", names) + ") values (" + places + ")")
			.params(values)
			.update();
	}

	private List<FilledColumn> columns(String table) {
		return this.schema
			.sql("""
					select attname as name, format_type(atttypid, null) as type, attnotnull as required,
						case when atttypmod > 4 and format_type(atttypid, null) like 'char%' then atttypmod - 4 end as length,
						exists(select from pg_constraint where conrelid = attrelid and contype = 'p' and attnum = any(conkey))
							as identifies,
						exists(select from pg_constraint where conrelid = attrelid and contype = 'f' and attnum = any(conkey))
							as refers
					from pg_attribute where attrelid = :table::regclass and attnum > 0 and not attisdropped order by attnum
					""")
			.param("table", table)
			.query((result, _) -> new FilledColumn(result.getString("name"),
					this.checked.get(table + "." + result.getString("name")), result.getString("type"),
					(Integer) result.getObject("length"), result.getBoolean("required"),
					result.getBoolean("identifies"), result.getBoolean("refers")))
			.list();
	}

	private static @Nullable Object value(FilledColumn column, int row) {
		if (column.checked() != null) {
			return column.checked();
		}
		if (column.identifies() || column.type().equals("character")) {
			return key(column.type(), row);
		}
		if (column.refers()) {
			return key(column.type(), (row + 1) % ROWS);
		}
		return (row == 2 && !column.required()) ? null : odd(column, row);
	}

	private static Object key(String type, int row) {
		return switch (type) {
			case "smallint", "integer", "bigint" -> row + 1;
			case "character" -> String.valueOf(row + 1).repeat(36);
			default -> String.valueOf(row + 1).repeat(8);
		};
	}

	private static Object odd(FilledColumn column, int row) {
		return switch (column.type()) {
			case "smallint" -> List.of(Short.MIN_VALUE, Short.MAX_VALUE, (short) 0).get(row);
			case "integer" -> List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 0).get(row);
			case "bigint" -> List.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L).get(row);
			case "boolean" -> row != 0;
			case "bytea" -> List.of(new byte[0], bytes(256), bytes(LONG_TEXT)).get(row);
			default -> cut(texts().get(row), column.length());
		};
	}

	private static List<String> texts() {
		return List.of("🦊 Füchsin\t\\N\\\\\r\n\\.\n", "x".repeat(LONG_TEXT) + "\u0001\uFFFF\u2028", "");
	}

	private static String cut(String text, @Nullable Integer length) {
		if (length == null || text.codePointCount(0, text.length()) <= length) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, length));
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		for (int index = 0; index < length; index++) {
			bytes[index] = (byte) index;
		}
		return bytes;
	}

	/**
	 * A column that is to be filled.
	 *
	 * @param checked the value that its check allows; {@code null} without a check
	 * @param length the most characters; {@code null} if there is no limit
	 */
	private record FilledColumn(String name, @Nullable String checked, String type, @Nullable Integer length,
			boolean required, boolean identifies, boolean refers) {
	}

}
