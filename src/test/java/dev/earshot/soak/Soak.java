package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.polling.PollerStage;
import dev.earshot.spotify.budget.FamilyUsage;
import dev.earshot.spotify.http.SpotifyClientStage;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people listen for hours or days while Spotify fails in many ways, and the real
 * pollers follow them over HTTP. One opens the dashboard in the evening, the other is
 * only logged.
 */
final class Soak implements AutoCloseable {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static final int DAILY_BUDGET = 5000;

	private final SimulatedTime time;

	private final SpotifyStandIn spotify;

	private final JdbcClient database = TestDatabase.SQLITE.empty();

	private final List<PlaybackVerifier> verifiers;

	private final SoakReport report = new SoakReport();

	private final FaultSchedule faults;

	private SpotifyClientStage client;

	private PollerStage pollers;

	Soak(Instant begin, long seed) {
		this.time = new SimulatedTime(begin);
		this.spotify = SpotifyStandIn.start(0, this.time);
		this.client = client();
		this.pollers = pollers();
		this.faults = new FaultSchedule(this.time, seed, this::begin);
		this.verifiers = List.of(verifier(Person.LANTERN_FOX, seed + 1), verifier(Person.SECOND_PERSON, seed + 2));
	}

	private SpotifyClientStage client() {
		return new SpotifyClientStage(this.spotify.apiUrl(), this.database, new IssuedTokens(this.spotify), this.time);
	}

	private PollerStage pollers() {
		return new PollerStage(this.client, this.time.scheduler(), this.time,
				(work) -> this.time.schedule(Duration.ZERO, work));
	}

	private PlaybackVerifier verifier(Person person, long seed) {
		new RandomListening(this.spotify.listener(person.id()), this.time, seed).start();
		return new PlaybackVerifier(this.spotify.listener(person.id()));
	}

	SoakReport run(Duration duration) {
		demand();
		this.faults.begin();
		for (long second = 0; second < duration.toSeconds(); second++) {
			this.time.advance(SECOND);
			demand();
			this.verifiers.forEach((verifier) -> verifier.compare(this.pollers, this.time.instant()));
			this.report.tick(this.time.instant(), this.verifiers.stream().noneMatch(PlaybackVerifier::isWrong));
			count();
		}
		return this.report;
	}

	private void demand() {
		demand(this.verifiers.getFirst(), atHour(this.time.instant().atOffset(ZoneOffset.UTC).getHour()));
		demand(this.verifiers.getLast(), DemandLevel.BACKGROUND);
	}

	private void demand(PlaybackVerifier verifier, DemandLevel level) {
		if (this.pollers.level(verifier.account()) != level) {
			verifier.excuseUntil(this.time.instant());
			verifier.forget();
			this.pollers.demand(verifier.account(), level);
		}
	}

	private static DemandLevel atHour(int hour) {
		if (hour < 7) {
			return DemandLevel.NONE;
		}
		if (hour < 17) {
			return DemandLevel.BACKGROUND;
		}
		return (hour < 22) ? DemandLevel.VISIBLE_PAGE : DemandLevel.DISPLAY;
	}

	private void count() {
		FamilyUsage use = this.client.ofPlayer();
		assertThat(use.used()).as("calls on the day of %s", this.time.instant()).isLessThanOrEqualTo(DAILY_BUDGET);
		this.report.usage(this.time.instant(), use);
	}

	private void begin(FaultPeriod period) {
		Fault fault = period.fault();
		Duration duration = Duration.between(period.begin(), period.end());
		fault.begin(this.spotify, duration);
		this.verifiers.forEach((verifier) -> verifier.excuseUntil(period.end()));
		if (fault == Fault.QUOTA) {
			this.time.schedule(duration.dividedBy(2), this::restart);
		}
		this.time.schedule(duration, () -> end(period));
	}

	private void end(FaultPeriod period) {
		this.spotify.recover();
		this.report.ended(period, period.check(this.spotify.calls()));
	}

	/**
	 * Restarts with the same database.
	 */
	private void restart() {
		assertThat(this.client.ofPlayer().blockedUntil()).isAfter(this.time.instant());
		this.pollers.close();
		this.client.close();
		this.client = client();
		this.pollers = pollers();
		demand();
	}

	@Override
	public void close() {
		this.pollers.close();
		this.client.close();
		this.spotify.close();
	}

}
