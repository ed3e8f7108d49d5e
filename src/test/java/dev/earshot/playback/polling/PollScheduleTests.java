package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import dev.earshot.ManualTime;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link PollSchedule}.
 */
class PollScheduleTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final PlaybackSnapshot PLAYING = PollingFixtures.snapshot(PlaybackFixtures.playing("a", 50, NOON),
			NOON);

	private final ManualTime time = new ManualTime(NOON);

	private DemandLevel level = DemandLevel.VISIBLE_PAGE;

	private final PollSchedule schedule = new PollSchedule(new NextPoll(this.time.scheduler(), () -> {
	}), () -> new PollingRate(this.level, 1), new Random(1));

	@Test
	void beginsNoSecondPollDuringTheFirst() {
		assertThat(this.schedule.begin()).isTrue();
		assertThat(this.schedule.begin()).isFalse();
		this.schedule.end(PLAYING, NOON);
		assertThat(this.schedule.begin()).isTrue();
	}

	@Test
	void isSupersededByACommandDuringAPollOnly() {
		this.schedule.planAfterCommand(PLAYING.commandSent(NOON), NOON);
		this.schedule.begin();
		assertThat(this.schedule.isSuperseded()).isFalse();
		this.schedule.planAfterCommand(PLAYING.commandSent(NOON), NOON);
		assertThat(this.schedule.isSuperseded()).isTrue();
		this.schedule.end(PLAYING.commandSent(NOON), NOON);
		assertThat(this.schedule.isSuperseded()).isFalse();
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(1));
	}

	@Test
	void pollsAgainAtOnceAfterASlowPollThatWasSuperseded() {
		this.schedule.begin();
		this.schedule.planAfterCommand(PLAYING.commandSent(NOON), NOON);
		this.schedule.end(PLAYING.commandSent(NOON), NOON.plusSeconds(10));
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(10));
	}

	@Test
	void aPollThatIsDueIsNotPutOff() {
		PollerState state = new PollerState(PlaybackFixtures.ACCOUNT, NOON, null);
		state.update(PLAYING);
		this.schedule.pollAgain(NOON);
		this.schedule.adapt(state, NOON);
		assertThat(this.time.untilNext()).contains(Duration.ZERO);
	}

	@Test
	void plansNothingAfterItsEnd() {
		this.schedule.begin();
		this.schedule.planAfterCommand(PLAYING.commandSent(NOON), NOON);
		this.schedule.close();
		this.schedule.end(PLAYING, NOON);
		assertThat(this.schedule.begin()).isFalse();
		assertThat(this.time.untilNext()).isEmpty();
	}

}
