package dev.earshot.share.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.earshot.playback.Playback.LocalFile;
import dev.earshot.playback.Progress;
import dev.earshot.share.shown.Shown;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnTests {

	private static final Instant LATER = Given.NOON.plusSeconds(30);

	@Test
	void tellsThatSomethingStarted() {
		Turn turn = turn(Given.nothing(Given.NOON), Given.playing("a", 2, LATER));
		assertThat(turn).extracting(Turn::event, Turn::resumed, Turn::at).containsExactly(Event.STARTED, false, LATER);
		assertThat(turn.item().title()).isEqualTo("a");
	}

	@Test
	void tellsThatSomethingElseStarted() {
		Turn turn = turn(Given.playing("a", 100, Given.NOON), Given.playing("b", 1, LATER));
		assertThat(turn).extracting(Turn::event, Turn::resumed).containsExactly(Event.STARTED, false);
		assertThat(turn.item().title()).isEqualTo("b");
	}

	@Test
	void tellsThatAPausedItemWentOn() {
		Turn turn = turn(Given.paused("a", 100, Given.NOON), Given.playing("a", 101, LATER));
		assertThat(turn).extracting(Turn::event, Turn::resumed).containsExactly(Event.STARTED, true);
	}

	@Test
	void tellsThatAnotherItemStartedAfterAPause() {
		Turn turn = turn(Given.paused("a", 100, Given.NOON), Given.playing("b", 1, LATER));
		assertThat(turn).extracting(Turn::event, Turn::resumed).containsExactly(Event.STARTED, false);
	}

	@Test
	void tellsThatAnItemBeganAgainAfterItsEnd() {
		Turn turn = turn(Given.playing("a", 190, Given.NOON), Given.playing("a", 5, LATER));
		assertThat(turn).extracting(Turn::event, Turn::resumed).containsExactly(Event.STARTED, false);
	}

	@Test
	void doesNotTellThatAnItemWasSetBack() {
		assertThat(Turn.between(Given.playing("a", 100, Given.NOON), Given.playing("a", 5, LATER))).isEmpty();
	}

	@Test
	void doesNotTellThatAnItemWentOnOrStaysPaused() {
		assertThat(Turn.between(Given.playing("a", 100, Given.NOON), Given.playing("a", 130, LATER))).isEmpty();
		assertThat(Turn.between(Given.paused("a", 100, Given.NOON), Given.paused("a", 150, LATER))).isEmpty();
		assertThat(Turn.between(Given.nothing(Given.NOON), Given.nothing(LATER))).isEmpty();
	}

	@Test
	void tellsThatSomethingWasPaused() {
		assertThat(turn(Given.playing("a", 100, Given.NOON), Given.paused("a", 110, LATER)).event())
			.isEqualTo(Event.PAUSED);
		assertThat(turn(Given.playing("a", 100, Given.NOON), Given.paused("b", 0, LATER)).item().title())
			.isEqualTo("b");
	}

	@Test
	void tellsThatAnotherFileStartedHoweverMuchTheirNamesAreAlike() {
		assertThat(Turn.between(file("Aa"), file("BB"))).isPresent();
		assertThat(Turn.between(file("Aa"), file("Aa"))).isEmpty();
	}

	@Test
	void tellsWhatStoppedAndWhere() {
		Turn turn = turn(Given.playing("a", 100, Given.NOON), Given.nothing(LATER));
		assertThat(turn).extracting(Turn::event, Turn::at).containsExactly(Event.STOPPED, LATER);
		assertThat(turn.item().progress().position()).isEqualTo(Duration.ofSeconds(130));
		assertThat(turn(Given.paused("a", 100, Given.NOON), Given.nothing(LATER)).item().title()).isEqualTo("a");
	}

	// Two names with the same hash.
	private static Shown file(String title) {
		Progress progress = new Progress(Duration.ZERO, Duration.ofSeconds(200), true, Given.NOON);
		return new Shown(new LocalFile(null, title, List.of(), null, progress), null, Given.NOON, null);
	}

	private static Turn turn(Shown before, Shown after) {
		Optional<Turn> turn = Turn.between(before, after);
		return turn.orElseThrow();
	}

}
