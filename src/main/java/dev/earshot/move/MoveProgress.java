package dev.earshot.move;

import java.sql.SQLException;
import java.util.List;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the person at the terminal how far a move is, and what to do after it.
 */
final class MoveProgress {

	private static final Logger logger = LoggerFactory.getLogger(MoveProgress.class);

	private static final long ROWS_BETWEEN = 100_000;

	void begin(List<Table> tables) {
		tell(new MoveText("move.begin", List.of(tables.size())));
	}

	void onRow(Table table, long number) {
		if (number % ROWS_BETWEEN == 0) {
			tell(new MoveText("move.rows", List.of(table.name(), number)));
		}
	}

	void onTable(Table table, TableContent content) {
		tell(new MoveText("move.table", List.of(table.name(), content.rows(), content.hex())));
	}

	void end(TableContent all) {
		tell(new MoveText("move.end", List.of(all.rows())));
	}

	void onRemains(Remains remains) {
		tell(new MoveText("move.source", List.of(remains.database())));
		tell((remains.key() != null) ? new MoveText("move.key.file", List.of(remains.key()))
				: new MoveText("move.key.setting", List.of()));
		tell((remains.uploads() != null) ? new MoveText("move.uploads", List.of(remains.uploads()))
				: new MoveText("move.uploads.none", List.of()));
		tell(new MoveText("move.backups", List.of()));
	}

	void onUnfit(UnfitValue value) {
		tell(new MoveText("move.unfit", List.of(value.table(), value.column())));
	}

	void onRejection(Table table, SQLException failure) {
		tell(new MoveText("move.rejection", List.of(table.name(), message(failure))));
	}

	void onFailure(Exception failure) {
		Throwable cause = failure;
		while (!(cause instanceof SQLException) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		tell(new MoveText("move.failure", List.of(message(cause))));
	}

	// The driver's own message of PostgreSQL's errors contains the row.
	private static String message(Throwable failure) {
		ServerErrorMessage error = (failure instanceof PSQLException ex) ? ex.getServerErrorMessage() : null;
		return String.valueOf((error != null) ? error.getMessage() : failure.getMessage());
	}

	void onDifference(Table table, TableContent sent, TableContent stored) {
		tell(new MoveText("move.difference",
				List.of(table.name(), sent.rows(), sent.hex(), stored.rows(), stored.hex())));
	}

	private static void tell(MoveText text) {
		logger.info("{}", text.sentence());
	}

}
