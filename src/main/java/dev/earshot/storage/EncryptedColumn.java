package dev.earshot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A column of encrypted texts. Each module declares its own as beans, so that a rotation
 * of the key finds all of them.
 *
 * @param ids the columns that the context of a text is made of
 * @param context makes the context of a text from the values of these columns
 */
public record EncryptedColumn(String table, String name, List<String> ids,
		Function<List<String>, EncryptionContext> context) {

	/**
	 * Creates a column whose purpose is its name.
	 * @param table the table
	 * @param name the column
	 * @param owner the columns that identify owner and row
	 * @return a column in which each text has the context {@code table.name} and its
	 * owner
	 */
	public static EncryptedColumn of(String table, String name, String... owner) {
		String purpose = table + "." + name;
		return new EncryptedColumn(table, name, List.of(owner), (ids) -> new EncryptionContext(purpose, ids));
	}

	/**
	 * Replaces the texts one by one, unless a text has changed meanwhile.
	 * @param jdbc the database
	 * @param encryption returns the text to store in place of a text
	 */
	public void rewrite(JdbcClient jdbc, BiFunction<String, EncryptionContext, String> encryption) {
		jdbc.sql("select * from " + this.table + " where " + this.name + " is not null")
			.query((row, _) -> cell(row))
			.list()
			.forEach((cell) -> rewrite(jdbc, cell, encryption));
	}

	private Cell cell(ResultSet row) throws SQLException {
		Map<String, String> ids = new LinkedHashMap<>();
		for (String id : this.ids) {
			ids.put(id, row.getString(id));
		}
		return new Cell(row.getString(this.name), ids);
	}

	private void rewrite(JdbcClient jdbc, Cell cell, BiFunction<String, EncryptionContext, String> encryption) {
		String text = encryption.apply(cell.text(), this.context.apply(List.copyOf(cell.ids().values())));
		if (!text.equals(cell.text())) {
			store(jdbc, cell, text);
		}
	}

	private void store(JdbcClient jdbc, Cell cell, String text) {
		String row = this.ids.stream().map((id) -> " and " + id + " = :" + id).collect(Collectors.joining());
		jdbc.sql("update " + this.table + " set " + this.name + " = :text where " + this.name + " = :before" + row)
			.param("text", text)
			.param("before", cell.text())
			.params(cell.ids())
			.update();
	}

	/** A text, and the IDs of its context by column. */
	private record Cell(String text, Map<String, String> ids) {
	}

}
