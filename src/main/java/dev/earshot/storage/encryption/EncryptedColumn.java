package dev.earshot.storage.encryption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import dev.earshot.storage.EncryptionContext;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A column of encrypted texts in the schema of {@link EncryptionContextMigration}.
 *
 * @param owner the columns that identify owner and row; empty if the table has one row
 */
record EncryptedColumn(String table, String name, List<String> owner) {

	static EncryptedColumn of(String table, String name, String... owner) {
		return new EncryptedColumn(table, name, List.of(owner));
	}

	void rewrite(JdbcClient jdbc, BiFunction<String, EncryptionContext, String> encryption) {
		jdbc.sql("select * from " + this.table + " where " + this.name + " is not null")
			.query((row, _) -> cell(row))
			.list()
			.forEach((cell) -> store(jdbc, cell.owner(), encryption.apply(cell.text(), context(cell.owner()))));
	}

	private Cell cell(ResultSet row) throws SQLException {
		Map<String, String> ids = new LinkedHashMap<>();
		for (String id : this.owner) {
			ids.put(id, row.getString(id));
		}
		return new Cell(row.getString(this.name), ids);
	}

	private EncryptionContext context(Map<String, String> ids) {
		return new EncryptionContext(this.table + "." + this.name, List.copyOf(ids.values()));
	}

	private void store(JdbcClient jdbc, Map<String, String> ids, String text) {
		String row = this.owner.stream().map((id) -> " and " + id + " = :" + id).collect(Collectors.joining());
		jdbc.sql("update " + this.table + " set " + this.name + " = :text where 1 = 1" + row)
			.param("text", text)
			.params(ids)
			.update();
	}

	/** A text, and the IDs of its owner and row by column. */
	private record Cell(String text, Map<String, String> owner) {
	}

}
