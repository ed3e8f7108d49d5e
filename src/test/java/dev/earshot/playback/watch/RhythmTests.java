package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import dev.earshot.ManualTime;
import dev.earshot.playback.Need;
import dev.earshot.playback.PlaybackFixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link Rhythm}.
 */
class RhythmTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Observation PLAYING = WatchFixtures.seen(PlaybackFixtures.playing("a", 50, NOON), NOON);

	private final ManualTime time = new ManualTime(NOON);

	private Need need = Need.VISIBLE_PAGE;

	private final Rhythm rhythm = new Rhythm(new PlannedLook(this.time.scheduler(), () -> {
	}), () -> new Pace(this.need, 1), new Random(1));

	@Test
	void beginsNoSecondLookDuringTheFirst() {
		assertThat(this.rhythm.begin()).isTrue();
		assertThat(this.rhythm.begin()).isFalse();
		this.rhythm.end(PLAYING, NOON);
		assertThat(this.rhythm.begin()).isTrue();
	}

	@Test
	void isOvertakenByACommandDuringALookOnly() {
		this.rhythm.planAfterCommand(PLAYING.commanded(NOON), NOON);
		this.rhythm.begin();
		assertThat(this.rhythm.isOvertaken()).isFalse();
		this.rhythm.planAfterCommand(PLAYING.commanded(NOON), NOON);
		assertThat(this.rhythm.isOvertaken()).isTrue();
		this.rhythm.end(PLAYING.commanded(NOON), NOON);
		assertThat(this.rhythm.isOvertaken()).isFalse();
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(1));
	}

	@Test
	void looksAgainAtOnceAfterASlowLookThatWasOvertaken() {
		this.rhythm.begin();
		this.rhythm.planAfterCommand(PLAYING.commanded(NOON), NOON);
		this.rhythm.end(PLAYING.commanded(NOON), NOON.plusSeconds(10));
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(10));
	}

	@Test
	void plansNothingAfterItsEnd() {
		this.rhythm.begin();
		this.rhythm.planAfterCommand(PLAYING.commanded(NOON), NOON);
		this.rhythm.close();
		this.rhythm.end(PLAYING, NOON);
		assertThat(this.rhythm.begin()).isFalse();
		assertThat(this.time.untilNext()).isEmpty();
	}

}
