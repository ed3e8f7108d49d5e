package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the rules of {@link PollingPolicy} in generated situations. The benchmarks and
 * the soak test judge the figures of {@link PollIntervals}.
 */
class PollingPolicyTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final long SEED = 20_261_129;

	private static final List<Situation> SITUATIONS = Situation.random(SEED);

	private static final PlaybackSnapshot NEXT = PollingFixtures
		.snapshot(PlaybackFixtures.playing("a", 198, NOON), NOON)
		.observed(PlaybackFixtures.now(PlaybackFixtures.playing("b", 0, NOON), NOON));

	private static final PlaybackSnapshot SKIPPED = PollingFixtures
		.snapshot(PlaybackFixtures.playing("a", 50, NOON), NOON)
		.observed(PlaybackFixtures.now(PlaybackFixtures.playing("b", 0, NOON), NOON));

	private static final PlaybackSnapshot SILENCE = PollingFixtures.snapshot(PlaybackFixtures.NOTHING, NOON);

	@Test
	void isDeterministic() {
		Function<Situation, Duration> wait = (situation) -> situation.wait(DemandLevel.VISIBLE_PAGE, 1);
		assertThat(Situation.random(SEED)).extracting(wait).isEqualTo(SITUATIONS.stream().map(wait).toList());
	}

	@Test
	void neverWaitsLongerForAGreaterDemand() {
		assertThat(SITUATIONS).allSatisfy((situation) -> assertThat(situation.wait(DemandLevel.VISIBLE_PAGE, 1))
			.isLessThanOrEqualTo(situation.wait(DemandLevel.DISPLAY, 1)));
		assertThat(SITUATIONS).allSatisfy((situation) -> assertThat(situation.wait(DemandLevel.DISPLAY, 1))
			.isLessThanOrEqualTo(situation.wait(DemandLevel.BACKGROUND, 1)));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void neverWaitsLessWhenTheBudgetSlowsPollsDown(DemandLevel level) {
		assertThat(SITUATIONS).allSatisfy((situation) -> assertThat(
				Stream.of(1.0, 1.1, 1.7, 4.0, 20.0).map((stretch) -> situation.wait(level, stretch)))
			.isSorted());
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void waitsNeitherForEverNorNotAtAll(DemandLevel level) {
		Duration longest = PollIntervals.of(level).longest().multipliedBy(13).dividedBy(10);
		assertThat(SITUATIONS)
			.allSatisfy((situation) -> assertThat(situation.wait(level, 1)).isPositive().isLessThanOrEqualTo(longest));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void waitsAtLeastTheShortestIntervalIfNoEndIsExpected(DemandLevel level) {
		PollIntervals intervals = PollIntervals.of(level);
		assertThat(SITUATIONS).filteredOn(Situation::isUndisturbed)
			.filteredOn((situation) -> situation.untilEnd().isEmpty())
			.isNotEmpty()
			.allSatisfy((situation) -> assertThat(situation.wait(level, 1)).isBetween(intervals.shortest(),
					intervals.longest()));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void neverWaitsBeyondTheEndOfATrack(DemandLevel level) {
		Duration after = PollIntervals.of(level).afterTheEnd();
		assertThat(SITUATIONS).filteredOn(Situation::isBeforeTheEnd)
			.isNotEmpty()
			.allSatisfy((situation) -> assertThat(situation.wait(level, 20))
				.isLessThanOrEqualTo(situation.untilEnd().orElseThrow().plus(after)));
	}

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 195", "VISIBLE_PAGE, 199", "DISPLAY, 185", "BACKGROUND, 125" })
	void pollsShortlyAfterTheEnd(DemandLevel level, long position) {
		Duration left = Duration.ofSeconds(200 - position);
		assertThat(next(playing(position), level, NOON)).isEqualTo(left.plus(PollIntervals.of(level).afterTheEnd()));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void waitsForTheEndRatherThanPollTwice(DemandLevel level) {
		Duration after = PollIntervals.of(level).afterTheEnd();
		assertThat(SITUATIONS).filteredOn(Situation::isUndisturbed)
			.filteredOn(Situation::isBeforeTheEnd)
			.isNotEmpty()
			.allSatisfy((situation) -> {
				Duration wait = situation.wait(level, 1);
				Duration end = situation.untilEnd().orElseThrow().plus(after);
				assertThat(wait.equals(end) || wait.multipliedBy(13).compareTo(end.multipliedBy(10)) <= 0).isTrue();
			});
	}

	@ParameterizedTest
	@ValueSource(longs = { 100, 77, 50, 11 })
	void halvesTheRestOfALongItemAsItsEndMayBeBroughtForward(long left) {
		assertThat(next(endingIn(left), DemandLevel.BACKGROUND, NOON)).isEqualTo(Duration.ofMillis(500 * left));
	}

	@ParameterizedTest
	@ValueSource(longs = { 10, 5, 1 })
	void pollsShortlyAfterTheEndOfALongItemAtLast(long left) {
		Duration after = PollIntervals.of(DemandLevel.BACKGROUND).afterTheEnd();
		assertThat(next(endingIn(left), DemandLevel.BACKGROUND, NOON)).isEqualTo(Duration.ofSeconds(left).plus(after));
	}

	@Test
	void pollsOftenWhileATrackIsYoung() {
		assertThat(LongStream.of(0, 1, 2, 3, 100)
			.mapToObj((position) -> next(playing(position), DemandLevel.VISIBLE_PAGE, NOON))).isSorted();
		assertThat(next(playing(0), DemandLevel.VISIBLE_PAGE, NOON).multipliedBy(2))
			.isLessThan(next(playing(3), DemandLevel.VISIBLE_PAGE, NOON));
		assertThat(next(playing(0), DemandLevel.BACKGROUND, NOON))
			.isEqualTo(next(playing(60), DemandLevel.BACKGROUND, NOON));
	}

	@Test
	void pollsAgainIfTheNextTrackIsNotReturnedYetButNotForEver() {
		List<Duration> waits = IntStream.of(1, 2, 3, 4, 5, 50)
			.mapToObj((polls) -> next(late(polls), DemandLevel.VISIBLE_PAGE, NOON))
			.toList();
		assertThat(waits).isSorted();
		assertThat(waits.getFirst()).isLessThan(Duration.ofSeconds(1));
		assertThat(waits.getLast()).isEqualTo(waits.get(4))
			.isEqualTo(next(playing(100), DemandLevel.VISIBLE_PAGE, NOON));
		assertThat(waits.get(3)).isLessThan(waits.get(4));
	}

	@Test
	void pollsWhatHasNoEnd() {
		PlaybackSnapshot advert = PollingFixtures.snapshot(PlaybackFixtures.advert(), NOON);
		assertThat(next(advert, DemandLevel.VISIBLE_PAGE, NOON))
			.isEqualTo(next(playing(0), DemandLevel.VISIBLE_PAGE, NOON));
		assertThat(next(advert, DemandLevel.DISPLAY, NOON)).isEqualTo(next(playing(0), DemandLevel.DISPLAY, NOON));
	}

	@Test
	void pollsOftenAfterAUserActionElsewhere() {
		assertThat(LongStream.of(0, 2, 4, 9, 10, 19, 20)
			.mapToObj((ago) -> next(SKIPPED, DemandLevel.VISIBLE_PAGE, NOON.plusSeconds(ago)))).isSorted();
		assertThat(next(SKIPPED, DemandLevel.VISIBLE_PAGE, NOON).multipliedBy(5))
			.isLessThan(next(SKIPPED, DemandLevel.VISIBLE_PAGE, NOON.plusSeconds(20)));
	}

	@Test
	void pollsOftenAfterAUserActionOnlyForThoseWhoSeeIt() {
		assertThat(next(SKIPPED, DemandLevel.DISPLAY, NOON).multipliedBy(2))
			.isLessThan(next(playing(0), DemandLevel.DISPLAY, NOON));
		assertThat(next(SKIPPED, DemandLevel.BACKGROUND, NOON))
			.isEqualTo(next(playing(60), DemandLevel.BACKGROUND, NOON));
		assertThat(next(NEXT, DemandLevel.VISIBLE_PAGE, NOON))
			.isEqualTo(next(playing(0), DemandLevel.VISIBLE_PAGE, NOON));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void pollsLessOftenInALongPauseAndLeastInSilence(DemandLevel level) {
		PlaybackSnapshot paused = PollingFixtures.snapshot(PlaybackFixtures.paused("a", 10, NOON), NOON);
		Duration first = next(paused, level, NOON);
		Duration later = next(paused, level, NOON.plusSeconds(9000));
		assertThat(first).isLessThan(later);
		assertThat(next(paused, level, NOON.plusSeconds(60))).isBetween(first, later);
		assertThat(next(SILENCE, level, NOON.plusSeconds(9000))).isGreaterThan(later)
			.isLessThanOrEqualTo(PollIntervals.of(level).longest());
	}

	@Test
	void pollsBeforeAnItemThatIsPausedShortlyBeforeItsEndCanHaveEnded() {
		PlaybackSnapshot paused = PollingFixtures.snapshot(PlaybackFixtures.paused("a", 175, NOON), NOON);
		assertThat(next(paused, DemandLevel.BACKGROUND, NOON))
			.isEqualTo(Duration.ofSeconds(25).plus(PollIntervals.of(DemandLevel.BACKGROUND).afterTheEnd()));
		assertThat(next(paused, DemandLevel.BACKGROUND, NOON.plusSeconds(600))).isGreaterThan(Duration.ofSeconds(100));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void pollsMoreOftenForAPersonWhoActsOftenButNotInProportion(DemandLevel level) {
		PlaybackSnapshot busy = seekingOnceAMinute();
		Instant at = busy.polledAt().plusSeconds(30);
		assertThat((double) next(busy, level, at).toMillis() / next(playing(50), level, NOON).toMillis()).isBetween(0.5,
				0.7);
	}

	@Test
	void hurriesLessAfterAUserActionIfThePersonActsAtAnyTime() {
		PlaybackSnapshot busy = seekingOnceAMinute();
		Instant acted = Objects.requireNonNull(busy.actions().elsewhere());
		assertThat(next(busy, DemandLevel.VISIBLE_PAGE, acted)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
	}

	@Test
	void pollsAgainAtOnceIfSilenceComesInTheMiddleOfATrack() {
		PlaybackSnapshot doubtful = playing(10).observed(PlaybackFixtures.now(PlaybackFixtures.NOTHING, NOON));
		assertThat(next(doubtful, DemandLevel.VISIBLE_PAGE, NOON)).hasSeconds(1);
		assertThat(next(doubtful, DemandLevel.BACKGROUND, NOON)).hasSeconds(1);
	}

	@ParameterizedTest
	@CsvSource({ "0, PT1S", "0.4, PT0.6S", "1, PT2S", "1.1, PT1.9S", "2.9, PT0.1S" })
	void pollsTwiceAfterACommandOfOurs(double ago, Duration wait) {
		Instant at = NOON.plusMillis(Math.round(1000 * ago));
		assertThat(next(playing(50).commandSent(NOON), DemandLevel.VISIBLE_PAGE, at)).isEqualTo(wait);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void pollsNoLaterBecauseOfACommand(DemandLevel level) {
		assertThat(SITUATIONS).allSatisfy((situation) -> assertThat(situation.commanded().wait(level, 1))
			.isLessThanOrEqualTo(situation.withoutCommand().wait(level, 1))
			.isLessThanOrEqualTo(PollingPolicy.SOON_AFTER_A_COMMAND));
	}

	@Test
	void neverPollsIfNobodyNeedsToKnow() {
		assertThat(SITUATIONS).map(Situation::withoutCommand)
			.allSatisfy((situation) -> assertThat(undemanded(situation.seen(), situation.at())).isEmpty());
		assertThat(undemanded(playing(10).refused(new TooManyCalls(NOON), NOON), NOON)).isEmpty();
	}

	@Test
	void pollsTwiceAfterACommandOfOursAlthoughNobodyNeedsToKnow() {
		PlaybackSnapshot commanded = playing(10).commandSent(NOON);
		assertThat(undemanded(commanded, NOON)).contains(Duration.ofSeconds(1));
		assertThat(undemanded(commanded, NOON.plusSeconds(1))).contains(Duration.ofSeconds(2));
		assertThat(undemanded(commanded, NOON.plusSeconds(3))).isEmpty();
	}

	@Test
	void stretchesItsWaitsAsTheBudgetShrinks() {
		assertThat(List.of(playing(50), SKIPPED, SILENCE)).allSatisfy((seen) -> assertThat(stretched(seen))
			.isEqualTo(next(seen, DemandLevel.VISIBLE_PAGE, NOON).multipliedBy(2)));
	}

	@Test
	void stretchesNeitherTheEndNorWhatFollowsACommand() {
		assertThat(stretched(playing(190)))
			.isEqualTo(Duration.ofSeconds(10).plus(PollIntervals.of(DemandLevel.VISIBLE_PAGE).afterTheEnd()));
		assertThat(stretched(playing(50).commandSent(NOON))).hasSeconds(1);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void makesNoCallUntilABlockEnds(DemandLevel level) {
		assertThat(SITUATIONS).allSatisfy((situation) -> {
			Instant until = situation.at().plusSeconds(30);
			PlaybackSnapshot blocked = situation.commanded().seen().refused(new TooManyCalls(until), situation.at());
			assertThat(next(blocked, level, situation.at())).hasSeconds(31);
		});
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void backsOffFromErrors(DemandLevel level) {
		assertThat(SITUATIONS).allSatisfy((situation) -> assertThat(IntStream.of(1, 2, 3, 4, 5, 50)
			.mapToObj(situation::failed)
			.map((failed) -> next(failed, level, situation.at()))).isSorted()
			.allSatisfy((wait) -> assertThat(wait).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(60))));
	}

	private static PlaybackSnapshot seekingOnceAMinute() {
		Random chance = new Random(1);
		PlaybackSnapshot seen = PollingFixtures.snapshot(podcast(0, NOON), NOON);
		long position = 0;
		for (Instant at = NOON; at.isBefore(NOON.plusSeconds(7200)); at = at.plusSeconds(4)) {
			position += (chance.nextInt(15) == 0) ? 19 : 4;
			seen = seen.observed(PlaybackFixtures.now(podcast(position, at), at));
		}
		return seen;
	}

	private static Playback.Track podcast(long position, Instant at) {
		Progress progress = new Progress(Duration.ofSeconds(position), Duration.ofHours(3), true, at);
		return PlaybackFixtures.track("a", progress);
	}

	private static PlaybackSnapshot endingIn(long seconds) {
		return PollingFixtures.snapshot(podcast(Duration.ofHours(3).toSeconds() - seconds, NOON), NOON);
	}

	private static PlaybackSnapshot playing(long position) {
		return PollingFixtures.snapshot(PlaybackFixtures.playing("a", position, NOON), NOON);
	}

	private static PlaybackSnapshot late(int polls) {
		return Stream.iterate(playing(200), (seen) -> seen.observed(seen.now()))
			.skip(polls - 1)
			.findFirst()
			.orElseThrow();
	}

	private static Optional<Duration> undemanded(PlaybackSnapshot seen, Instant at) {
		return PollingPolicy.next(seen, new PollingRate(DemandLevel.NONE, 1), at, 0);
	}

	private static Duration next(PlaybackSnapshot seen, DemandLevel level, Instant at) {
		return PollingPolicy.next(seen, new PollingRate(level, 1), at, 0).orElseThrow();
	}

	private static Duration stretched(PlaybackSnapshot seen) {
		return PollingPolicy.next(seen, new PollingRate(DemandLevel.VISIBLE_PAGE, 2), NOON, 0).orElseThrow();
	}

	/**
	 * What was seen in a few polls, and a moment after them.
	 */
	private record Situation(PlaybackSnapshot seen, Instant at) {

		static List<Situation> random(long seed) {
			Random random = new Random(seed);
			return Stream.generate(() -> random(random)).limit(500).toList();
		}

		private static Situation random(Random random) {
			Instant at = NOON;
			PlaybackSnapshot seen = PlaybackSnapshot.none(at);
			for (int poll = 0; poll <= random.nextInt(6); poll++) {
				at = at.plusMillis(random.nextInt(500, 30_000));
				seen = seen.observed(PlaybackFixtures.now(playback(random, at), at));
			}
			Instant command = (random.nextInt(5) == 0) ? at.minusMillis(random.nextInt(4000)) : null;
			return new Situation(seen.commandSent(command), at.plusMillis(random.nextInt(30_000)));
		}

		private static Playback playback(Random random, Instant at) {
			String title = random.nextBoolean() ? "a" : "b";
			return switch (random.nextInt(8)) {
				case 0 -> PlaybackFixtures.NOTHING;
				case 1 -> new Playback.Unknown(true);
				case 2 -> PlaybackFixtures.advert();
				case 3 -> PlaybackFixtures.paused(title, random.nextInt(200), at);
				default -> PlaybackFixtures.playing(title, random.nextInt(201), at);
			};
		}

		Situation commanded() {
			return new Situation(this.seen.commandSent(this.at), this.at);
		}

		Situation withoutCommand() {
			return new Situation(this.seen.commandSent(null), this.at);
		}

		PlaybackSnapshot failed(int times) {
			return Stream.iterate(this.seen, (failed) -> failed.refused(new Unavailable(503), this.at))
				.skip(times)
				.findFirst()
				.orElseThrow();
		}

		boolean isUndisturbed() {
			return !this.seen.doubtful() && this.seen.commandedAt() == null;
		}

		boolean isBeforeTheEnd() {
			return untilEnd().filter(Duration::isPositive).isPresent();
		}

		Optional<Duration> untilEnd() {
			return (this.seen.now().playback() instanceof Playback.Audible audible)
					? Optional.ofNullable(audible.progress().endsAt()).map((end) -> Duration.between(this.at, end))
					: Optional.empty();
		}

		Duration wait(DemandLevel level, double stretch) {
			return PollingPolicy.next(this.seen, new PollingRate(level, stretch), this.at, 0).orElseThrow();
		}

	}

}
