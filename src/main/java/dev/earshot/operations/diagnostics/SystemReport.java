package dev.earshot.operations.diagnostics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The machine, the database and the streams.
 *
 * @param databaseSize in bytes; {@code null} if the database does not answer
 * @param freeDisk in bytes
 * @param clockAhead seconds by which Spotify's clock is ahead of this server's;
 * {@code null} until Spotify has answered
 * @param dashboardStreams open pages of people who are logged in
 * @param outputStreams open overlays, displays and feeds
 */
record SystemReport(String version, String java, String system, @Nullable String database, @Nullable Long databaseSize,
		long freeDisk, @Nullable Long clockAhead, @Nullable Instant clockMeasuredAt, int dashboardStreams,
		int outputStreams) {

	private static final long LOW_DISK = 200_000_000;

	private static final long CLOCK_TOLERANCE = 5;

	public boolean isDiskLow() {
		return this.freeDisk < LOW_DISK;
	}

	public boolean isClockWrong() {
		return this.clockAhead != null && Math.abs(this.clockAhead) > CLOCK_TOLERANCE;
	}

}
