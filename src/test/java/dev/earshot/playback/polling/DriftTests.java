package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlayStarted;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.PlaylistNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for an hour how a {@link PlaybackPoller} keeps up with what does not move as
 * music does.
 */
class DriftTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final Duration LENGTH = Duration.ofHours(3);

	private static final Instant BEGIN = PlaybackFixtures.NOON;

	private final PlayerReader reader = mock(PlayerReader.class);

	private final ManualTime time = new ManualTime(BEGIN);

	private final List<Object> events = new ArrayList<>();

	private DemandLevel level = DemandLevel.VISIBLE_PAGE;

	private int looks;

	private final PlaybackPoller poller = PollingFixtures.poller(
			new PlayerPoll(this.reader, new PlaylistNames(this.reader, this.time, Runnable::run), this.time, (_) -> {
			}, TestNodes.only()), this.events::add,
			new PollTiming(this.time.scheduler(), this.time, () -> new PollingRate(this.level, 1)));

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 0.5, 500, 7", "VISIBLE_PAGE, 1.0, 482, 0", "VISIBLE_PAGE, 1.2, 500, 5",
			"VISIBLE_PAGE, 1.5, 500, 7", "VISIBLE_PAGE, 2.0, 500, 10", "DISPLAY, 1.2, 181, 7", "DISPLAY, 1.5, 181, 12",
			"DISPLAY, 2.0, 181, 23", "BACKGROUND, 1.2, 45, 18", "BACKGROUND, 2.0, 45, 90" })
	void keepsThePublishedPositionRightWithFewPolls(DemandLevel level, double speed, int mostLooks, long worst) {
		this.level = level;
		tells((at) -> after(speed, at));
		assertThat(worstError(speed)).isLessThanOrEqualTo(Duration.ofSeconds(worst));
		assertThat(this.looks).isLessThanOrEqualTo(mostLooks);
		assertThat(this.events).filteredOn(PlayStarted.class::isInstance).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void publishesNoPositionIfItNeverMoves(DemandLevel level) {
		this.level = level;
		tells((_) -> Duration.ofSeconds(2));
		anHour();
		assertThat(published().isKnown()).isFalse();
		assertThat(this.looks).isLessThanOrEqualTo(482);
		assertThat(this.events).hasSizeLessThanOrEqualTo(4);
	}

	@Test
	void publishesThePositionAgainOnceItMoves() {
		tells((at) -> at.isBefore(BEGIN.plusSeconds(60)) ? Duration.ZERO : after(1, at));
		this.poller.adapt();
		this.time.pass(59);
		assertThat(published().isKnown()).isFalse();
		this.time.pass(11);
		assertThat(published().positionAt(this.time.instant())).hasSeconds(70);
	}

	@Test
	void publishesNoPositionIfSpotifyDoesNot() {
		given(this.reader.now(any(), any()))
			.willAnswer((_) -> now(new Progress(null, Duration.ofMinutes(3), true, this.time.instant())));
		anHour();
		assertThat(this.looks).isBetween(240, 480);
		assertThat(this.events).hasExactlyElementsOfTypes(PlayStarted.class, PlaybackChanged.class);
	}

	@Test
	void stillSeesThatAPersonJumps() {
		tells((at) -> after(1.5, at).plusSeconds(at.isBefore(BEGIN.plusSeconds(600)) ? 0 : 15));
		this.poller.adapt();
		this.time.pass(600);
		int before = this.looks;
		this.time.pass(20);
		assertThat(this.looks - before).isGreaterThan(5);
	}

	private static Duration after(double speed, Instant at) {
		return Duration.ofMillis(Math.round(speed * Duration.between(BEGIN, at).toMillis()));
	}

	private void tells(Function<Instant, Duration> position) {
		given(this.reader.now(any(), any())).willAnswer((_) -> {
			Instant at = this.time.instant();
			return now(new Progress(position.apply(at), LENGTH, true, at));
		});
	}

	private NowPlaying now(Progress progress) {
		this.looks++;
		return PlaybackFixtures.now(PlaybackFixtures.track("a", progress), this.time.instant());
	}

	private void anHour() {
		this.poller.adapt();
		this.time.pass(3599);
	}

	private Duration worstError(double speed) {
		this.poller.adapt();
		Duration worst = Duration.ZERO;
		for (int second = 0; second < 3600; second++) {
			this.time.pass((second > 0) ? 1 : 0);
			Instant now = this.time.instant();
			Duration error = published().positionAt(now).minus(after(speed, now)).abs();
			worst = (error.compareTo(worst) > 0) ? error : worst;
		}
		return worst;
	}

	// What a page shows that goes on by itself from what was published.
	private Progress published() {
		return this.events.reversed()
			.stream()
			.map((event) -> (event instanceof PlaybackChanged changed) ? changed.after().playback() : null)
			.flatMap((playback) -> (playback instanceof Playback.Audible audible) ? Stream.of(audible.progress())
					: Stream.empty())
			.findFirst()
			.orElseThrow();
	}

}
