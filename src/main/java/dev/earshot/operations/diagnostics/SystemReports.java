package dev.earshot.operations.diagnostics;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import dev.earshot.live.LiveStreams;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.spotify.SpotifyClock;
import dev.earshot.spotify.SpotifyClock.Difference;
import dev.earshot.storage.DatabaseInspection;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reports on the machine, also while the database does not answer.
 */
@Component
class SystemReports {

	private final DatabaseInspection database;

	private final SpotifyClock clock;

	private final LiveStreams streams;

	private final SseBroadcaster broadcasts;

	SystemReports(DatabaseInspection database, SpotifyClock clock, LiveStreams streams, SseBroadcaster broadcasts) {
		this.database = database;
		this.clock = clock;
		this.streams = streams;
		this.broadcasts = broadcasts;
	}

	SystemReport report() {
		Optional<Difference> difference = this.clock.difference();
		return new SystemReport(version(), System.getProperty("java.runtime.version", ""),
				System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""), read(this::database),
				read(DatabaseInspection::size), this.database.freeDisk(),
				difference.map((measured) -> measured.ahead().toSeconds()).orElse(null),
				difference.map(Difference::measuredAt).orElse(null), this.streams.size(), this.broadcasts.size());
	}

	// Only the packaged program knows its version.
	private static String version() {
		return Objects.requireNonNullElse(SystemReports.class.getPackage().getImplementationVersion(), "development");
	}

	private String database(DatabaseInspection inspection) {
		return (inspection.isPostgres() ? "PostgreSQL " : "SQLite ") + inspection.version();
	}

	private <T> @Nullable T read(Function<DatabaseInspection, T> reading) {
		try {
			return reading.apply(this.database);
		}
		catch (DataAccessException ex) {
			return null;
		}
	}

}
