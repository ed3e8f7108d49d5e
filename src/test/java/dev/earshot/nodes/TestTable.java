package dev.earshot.nodes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestTable.Row;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * A table that may be out of reach.
 */
class TestTable implements CachedTable<Row> {

	private final Map<String, Row> stored = new LinkedHashMap<>();

	private boolean isAway;

	void goAway() {
		this.isAway = true;
	}

	void comeBack() {
		this.isAway = false;
	}

	private Map<String, Row> stored() {
		if (this.isAway) {
			throw new TransientDataAccessResourceException("The table is out of reach");
		}
		return this.stored;
	}

	void add(Row row) {
		stored().put(row.id(), row);
	}

	@Override
	public List<Row> all() {
		return List.copyOf(stored().values());
	}

	@Override
	public List<Row> of(AccountId account) {
		return all().stream().filter((row) -> row.account().equals(account)).toList();
	}

	@Override
	public Optional<Row> find(String id) {
		return Optional.ofNullable(stored().get(id));
	}

	@Override
	public void change(Row row) {
		stored().replace(row.id(), row);
	}

	@Override
	public void changeHealth(Row row) {
		stored().computeIfPresent(row.id(), (_, before) -> before.withHealthOf(row));
	}

	@Override
	public void remove(Row row) {
		stored().remove(row.id());
	}

	@Override
	public void removeAll(AccountId account) {
		stored().values().removeIf((row) -> row.account().equals(account));
	}

	record Row(String id, AccountId account, String name, int health) implements CachedRow<Row> {

		Row named(String name) {
			return new Row(this.id, this.account, name, this.health);
		}

		Row with(int health) {
			return new Row(this.id, this.account, this.name, health);
		}

		@Override
		public Row withHealthOf(Row other) {
			return with(other.health());
		}

	}

}
