package dev.earshot.move;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.earshot.storage.StorageUnusable;
import dev.earshot.storage.snapshot.InstallationKey;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Copies all tables in one transaction of PostgreSQL. Each is read back before the next
 * one, so that nothing is committed unless all of it is there.
 */
final class Move {

	private static final String WRONG_DATA = "22";

	private static final String CONSTRAINT_VIOLATED = "23";

	private final SqliteSource source;

	private final PostgresTarget target;

	private final Flyway flyway;

	private final MoveProgress progress;

	/**
	 * Prepares a move.
	 * @param flyway creates the tables in the target
	 */
	Move(SqliteSource source, PostgresTarget target, Flyway flyway, MoveProgress progress) {
		this.source = source;
		this.target = target;
		this.flyway = flyway;
		this.progress = progress;
	}

	/**
	 * Moves everything.
	 * @param migrations of the source
	 * @param key without which nobody can read the secrets that are moved
	 * @throws MoveRefused if nothing was moved
	 * @throws StorageUnusable if the key does not open the source
	 * @throws SQLException if one of the databases fails; nothing was moved
	 */
	void run(Migrations migrations, InstallationKey key) throws SQLException {
		requireSameVersion(migrations);
		this.source.requireKey(key);
		createTables();
		requireSameColumns();
		copyTables();
	}

	private void requireSameVersion(Migrations migrations) {
		if (migrations.areNone()) {
			throw new MoveRefused(MoveRefusal.NOTHING_TO_MOVE);
		}
		if (migrations.areNewer()) {
			throw new MoveRefused(MoveRefusal.MOVE_SOURCE_NEWER);
		}
		if (migrations.areOlder()) {
			throw new MoveRefused(MoveRefusal.MOVE_SOURCE_OLDER);
		}
	}

	private void createTables() throws SQLException {
		Migrations migrations = new Migrations(this.flyway);
		if (migrations.areNewer()) {
			throw new MoveRefused(MoveRefusal.MOVE_TARGET_NEWER);
		}
		this.target.requireEmpty(migrations.areNone());
		try {
			this.flyway.migrate();
		}
		catch (FlywayException ex) {
			this.progress.onFailure(ex);
			throw new MoveRefused(MoveRefusal.MOVE_TARGET_UNUSABLE, ex);
		}
	}

	// Tables that only PostgreSQL has stay as they are.
	private void requireSameColumns() throws SQLException {
		Set<Map.Entry<String, Set<String>>> known = this.target.catalogue().columns().entrySet();
		if (!known.containsAll(this.source.catalogue().columns().entrySet())) {
			throw new MoveRefused(MoveRefusal.MOVE_SOURCE_FOREIGN);
		}
	}

	private void copyTables() throws SQLException {
		List<Table> tables = this.target.catalogue().tables(this.source.catalogue().names());
		this.target.lock(tables);
		this.progress.begin(tables);
		TableContent all = TableContent.NONE;
		for (Table table : tables) {
			all = all.plus(copy(table));
		}
		this.target.commit(tables);
		this.progress.end(all);
	}

	private TableContent copy(Table table) throws SQLException {
		TableContent sent = send(table);
		TableContent stored = this.target.read(table);
		if (!stored.equals(sent)) {
			this.progress.onDifference(table, sent, stored);
			throw new MoveRefused(MoveRefusal.MOVE_COPY_DIFFERS);
		}
		this.progress.onTable(table, stored);
		for (Column column : table.numbered()) {
			this.target.numberAfter(table, column, this.source.lastNumber(table));
		}
		return stored;
	}

	private TableContent send(Table table) throws SQLException {
		try {
			return this.target.write(table, (rows) -> this.source.read(table, (number, line) -> {
				rows.write(number, line);
				this.progress.onRow(table, number);
			}));
		}
		catch (UnfitValue ex) {
			this.progress.onUnfit(ex);
			throw new MoveRefused(MoveRefusal.MOVE_VALUE_UNFIT, ex);
		}
		catch (SQLException ex) {
			requireOutage(table, ex);
			throw ex;
		}
	}

	private void requireOutage(Table table, SQLException failure) {
		if (isOfARow(failure)) {
			this.progress.onRejection(table, failure);
			throw new MoveRefused(MoveRefusal.MOVE_ROW_REJECTED, failure);
		}
	}

	// By the classes of SQLSTATE (PostgreSQL's manual, "Error Codes").
	private static boolean isOfARow(SQLException failure) {
		String state = Objects.requireNonNullElse(failure.getSQLState(), "");
		return state.startsWith(WRONG_DATA) || state.startsWith(CONSTRAINT_VIOLATED);
	}

}
