package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Duration HOUR = Duration.ofHours(1);

	@Test
	void isOverAtItsEnd() {
		Progress progress = new Progress(HOUR.minusSeconds(10), HOUR, true, NOON);
		assertThat(progress.overAt()).isEqualTo(NOON.plusSeconds(10)).isEqualTo(progress.endsAt());
	}

	@Test
	void isOverAfterItsWholeLengthIfThePositionIsNotKnown() {
		Progress progress = new Progress(null, HOUR, true, NOON);
		assertThat(progress.overAt()).isEqualTo(NOON.plus(HOUR));
		assertThat(progress.endsAt()).isNull();
		assertThat(progress.length()).isNull();
	}

	@Test
	void isOverAfterAMinuteIfItsLengthIsNotKnown() {
		Progress advert = new Progress(Duration.ofSeconds(20), null, true, NOON);
		assertThat(advert.overAt()).isEqualTo(NOON.plusSeconds(60));
	}

	@Test
	void isNeverOverWhileItIsPaused() {
		assertThat(new Progress(Duration.ZERO, HOUR, false, NOON).overAt()).isNull();
	}

	@Test
	void movesOnFromWhereItWas() {
		Progress progress = new Progress(Duration.ZERO, HOUR, true, NOON).movedTo(NOON.plusSeconds(30), false);
		assertThat(progress).isEqualTo(new Progress(Duration.ofSeconds(30), HOUR, false, NOON.plusSeconds(30)));
		assertThat(new Progress(null, HOUR, true, NOON).movedTo(NOON.plusSeconds(30), true).isKnown()).isFalse();
	}

	@Test
	void expectsNoMoreThanTheEnd() {
		Progress progress = PlaybackFixtures.playing("a", 195, NOON).progress();
		assertThat(progress.positionAt(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(200));
		assertThat(progress.positionAt(NOON.minusSeconds(60))).isEqualTo(Duration.ofSeconds(195));
	}

}
