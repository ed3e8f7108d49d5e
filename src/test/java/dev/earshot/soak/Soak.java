package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.polling.PollerStage;
import dev.earshot.spotify.budget.FamilyUsage;
import dev.earshot.spotify.http.WireStage;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people listen for hours or days while Spotify has troubles, and the real engine
 * watches them over HTTP. One opens the dashboard in the evening, of the other only a log
 * is kept.
 */
final class Soak implements AutoCloseable {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static final int PLAN = 5000;

	private final Timeline time;

	private final SpotifyStandIn spotify;

	private final JdbcClient database = TestDatabase.SQLITE.empty();

	private final List<PageComparison> witnesses;

	private final SoakReport report = new SoakReport();

	private final TroubleSchedule schedule;

	private WireStage wire;

	private PollerStage watchers;

	Soak(Instant begin, long seed) {
		this.time = new Timeline(begin);
		this.spotify = SpotifyStandIn.start(0, this.time);
		this.wire = wire();
		this.watchers = watchers();
		this.schedule = new TroubleSchedule(this.time, seed, this::trouble);
		this.witnesses = List.of(witness(Person.LANTERN_FOX, seed + 1), witness(Person.SECOND_PERSON, seed + 2));
	}

	private WireStage wire() {
		return new WireStage(this.spotify.apiUrl(), this.database, new IssuedTokens(this.spotify), this.time);
	}

	private PollerStage watchers() {
		return new PollerStage(this.wire, this.time.scheduler(), this.time,
				(work) -> this.time.in(Duration.ZERO, work));
	}

	private PageComparison witness(Person person, long seed) {
		new ListenerActions(this.spotify.listener(person.id()), this.time, seed).begin();
		return new PageComparison(this.spotify.listener(person.id()));
	}

	SoakReport run(Duration duration) {
		need();
		this.schedule.begin();
		for (long second = 0; second < duration.toSeconds(); second++) {
			this.time.pass(SECOND);
			need();
			this.witnesses.forEach((comparison) -> comparison.compare(this.watchers, this.time.instant()));
			this.report.passed(this.time.instant(), this.witnesses.stream().noneMatch(PageComparison::isWrong));
			count();
		}
		return this.report;
	}

	private void need() {
		need(this.witnesses.getFirst(), atHour(this.time.instant().atOffset(ZoneOffset.UTC).getHour()));
		need(this.witnesses.getLast(), DemandLevel.BACKGROUND);
	}

	private void need(PageComparison comparison, DemandLevel level) {
		if (this.watchers.level(comparison.account()) != level) {
			comparison.excuse(this.time.instant());
			comparison.allowToForget();
			this.watchers.demand(comparison.account(), level);
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
		FamilyUsage use = this.wire.ofPlayer();
		assertThat(use.used()).as("calls on the day of %s", this.time.instant()).isLessThanOrEqualTo(PLAN);
		this.report.counted(this.time.instant(), use);
	}

	private void trouble(TroublePeriod period) {
		Trouble trouble = period.trouble();
		Duration lasting = Duration.between(period.begin(), period.end());
		trouble.begin(this.spotify, lasting);
		this.witnesses.forEach((comparison) -> comparison.excuse(period.end()));
		if (trouble == Trouble.QUOTA) {
			this.time.in(lasting.dividedBy(2), this::restart);
		}
		this.time.in(lasting, () -> end(period));
	}

	private void end(TroublePeriod period) {
		this.spotify.recover();
		this.report.over(period, period.check(this.spotify.calls()));
	}

	/**
	 * Begins anew with what is in the database.
	 */
	private void restart() {
		assertThat(this.wire.ofPlayer().blockedUntil()).isAfter(this.time.instant());
		this.watchers.close();
		this.wire.close();
		this.wire = wire();
		this.watchers = watchers();
		need();
	}

	@Override
	public void close() {
		this.watchers.close();
		this.wire.close();
		this.spotify.close();
	}

}
