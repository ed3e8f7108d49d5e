package dev.earshot.operations.diagnostics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.live.LiveStreams;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.spotify.SpotifyClock;
import dev.earshot.storage.DatabaseInspection;
import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class SystemReportTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private final DatabaseInspection database = mock();

	private final SpotifyClock clock = new SpotifyClock(InstantSource.fixed(NOON));

	private final SystemReports reports = new SystemReports(this.database, this.clock, mock(LiveStreams.class),
			mock(SseBroadcaster.class));

	@Test
	void namesTheDatabase() {
		given(this.database.version()).willReturn("3.50.3");
		given(this.database.size()).willReturn(4096L);
		assertThat(this.reports.report()).returns("SQLite 3.50.3", SystemReport::database)
			.returns(4096L, SystemReport::databaseSize);
	}

	@Test
	void isMadeThoughTheDatabaseIsAway() {
		given(this.database.version()).willThrow(new QueryTimeoutException("Not today"));
		given(this.database.size()).willThrow(new QueryTimeoutException("Not today"));
		assertThat(this.reports.report()).returns(null, SystemReport::database)
			.returns(null, SystemReport::databaseSize);
	}

	@Test
	void warnsOfAClockThatIsWrong() {
		this.clock.answered(NOON.minus(Duration.ofMinutes(2)).toEpochMilli());
		assertThat(this.reports.report()).returns(-120L, SystemReport::clockAhead)
			.returns(true, SystemReport::isClockWrong);
	}

	@Test
	void doesNotWarnOfAClockThatIsNearlyRightOrUnknown() {
		assertThat(this.reports.report().isClockWrong()).isFalse();
		this.clock.answered(NOON.plusSeconds(3).toEpochMilli());
		assertThat(this.reports.report().isClockWrong()).isFalse();
	}

	@Test
	void warnsOfADiskThatIsNearlyFull() {
		given(this.database.freeDisk()).willReturn(100_000_000L, 100_000_000_000L);
		assertThat(this.reports.report().isDiskLow()).isTrue();
		assertThat(this.reports.report().isDiskLow()).isFalse();
	}

}
