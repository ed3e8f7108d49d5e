package dev.earshot.webhooks.payload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.earshot.playback.Playback.LocalFile;
import dev.earshot.playback.Progress;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.webhooks.WebhookEvent;
import dev.earshot.webhooks.WebhookFixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TransitionTests {

	private static final Instant LATER = WebhookFixtures.NOON.plusSeconds(30);

	@Test
	void reportsThatSomethingStarted() {
		Transition transition = transition(WebhookFixtures.nothing(WebhookFixtures.NOON),
				WebhookFixtures.playing("a", 2, LATER));
		assertThat(transition).extracting(Transition::event, Transition::resumed, Transition::at)
			.containsExactly(WebhookEvent.STARTED, false, LATER);
		assertThat(transition.item().title()).isEqualTo("a");
	}

	@Test
	void reportsThatSomethingElseStarted() {
		Transition transition = transition(WebhookFixtures.playing("a", 100, WebhookFixtures.NOON),
				WebhookFixtures.playing("b", 1, LATER));
		assertThat(transition).extracting(Transition::event, Transition::resumed)
			.containsExactly(WebhookEvent.STARTED, false);
		assertThat(transition.item().title()).isEqualTo("b");
	}

	@Test
	void reportsThatAPausedItemContinued() {
		Transition transition = transition(WebhookFixtures.paused("a", 100, WebhookFixtures.NOON),
				WebhookFixtures.playing("a", 101, LATER));
		assertThat(transition).extracting(Transition::event, Transition::resumed)
			.containsExactly(WebhookEvent.STARTED, true);
	}

	@Test
	void reportsThatAnotherItemStartedAfterAPause() {
		Transition transition = transition(WebhookFixtures.paused("a", 100, WebhookFixtures.NOON),
				WebhookFixtures.playing("b", 1, LATER));
		assertThat(transition).extracting(Transition::event, Transition::resumed)
			.containsExactly(WebhookEvent.STARTED, false);
	}

	@Test
	void reportsThatAnItemBeganAgainAfterItsEnd() {
		Transition transition = transition(WebhookFixtures.playing("a", 190, WebhookFixtures.NOON),
				WebhookFixtures.playing("a", 5, LATER));
		assertThat(transition).extracting(Transition::event, Transition::resumed)
			.containsExactly(WebhookEvent.STARTED, false);
	}

	@Test
	void doesNotReportASeekBackwards() {
		assertThat(Transition.between(WebhookFixtures.playing("a", 100, WebhookFixtures.NOON),
				WebhookFixtures.playing("a", 5, LATER)))
			.isEmpty();
	}

	@Test
	void doesNotReportThatNothingChanged() {
		assertThat(Transition.between(WebhookFixtures.playing("a", 100, WebhookFixtures.NOON),
				WebhookFixtures.playing("a", 130, LATER)))
			.isEmpty();
		assertThat(Transition.between(WebhookFixtures.paused("a", 100, WebhookFixtures.NOON),
				WebhookFixtures.paused("a", 150, LATER)))
			.isEmpty();
		assertThat(Transition.between(WebhookFixtures.nothing(WebhookFixtures.NOON), WebhookFixtures.nothing(LATER)))
			.isEmpty();
	}

	@Test
	void reportsThatSomethingWasPaused() {
		assertThat(transition(WebhookFixtures.playing("a", 100, WebhookFixtures.NOON),
				WebhookFixtures.paused("a", 110, LATER))
			.event()).isEqualTo(WebhookEvent.PAUSED);
		assertThat(transition(WebhookFixtures.playing("a", 100, WebhookFixtures.NOON),
				WebhookFixtures.paused("b", 0, LATER))
			.item()
			.title()).isEqualTo("b");
	}

	@Test
	void reportsThatAnotherFileStartedWhateverItsHash() {
		assertThat(Transition.between(file("Aa"), file("BB"))).isPresent();
		assertThat(Transition.between(file("Aa"), file("Aa"))).isEmpty();
	}

	@Test
	void reportsWhatStoppedAndItsPosition() {
		Transition transition = transition(WebhookFixtures.playing("a", 100, WebhookFixtures.NOON),
				WebhookFixtures.nothing(LATER));
		assertThat(transition).extracting(Transition::event, Transition::at)
			.containsExactly(WebhookEvent.STOPPED, LATER);
		assertThat(transition.item().progress().position()).isEqualTo(Duration.ofSeconds(130));
		assertThat(transition(WebhookFixtures.paused("a", 100, WebhookFixtures.NOON), WebhookFixtures.nothing(LATER))
			.item()
			.title()).isEqualTo("a");
	}

	@Test
	void reportsNothingWhenTheSameContinuesAfterAnAdvert() {
		assertThat(Transition.between(WebhookFixtures.playing("a", 100, WebhookFixtures.NOON), advertIn("a")))
			.isEmpty();
		assertThat(Transition.between(advertIn("a"), WebhookFixtures.playing("a", 130, LATER))).isEmpty();
		assertThat(transition(advertIn("a"), WebhookFixtures.paused("a", 130, LATER)).event())
			.isEqualTo(WebhookEvent.PAUSED);
	}

	@Test
	void reportsWhatFollowsAnInterruptedItem() {
		assertThat(transition(advertIn("a"), WebhookFixtures.nothing(LATER)))
			.extracting(Transition::event, (transition) -> transition.item().title())
			.containsExactly(WebhookEvent.STOPPED, "a");
		assertThat(transition(advertIn("a"), WebhookFixtures.playing("b", 1, LATER)))
			.extracting(Transition::event, Transition::resumed)
			.containsExactly(WebhookEvent.STARTED, false);
	}

	private static PublicPlayback advertIn(String title) {
		return new PublicPlayback(null, WebhookFixtures.track(title, 130, false, LATER), null, LATER, null);
	}

	// Two names with the same hash.
	private static PublicPlayback file(String title) {
		Progress progress = new Progress(Duration.ZERO, Duration.ofSeconds(200), true, WebhookFixtures.NOON);
		return new PublicPlayback(new LocalFile(null, title, List.of(), null, progress), null, WebhookFixtures.NOON,
				null);
	}

	private static Transition transition(PublicPlayback before, PublicPlayback after) {
		Optional<Transition> transition = Transition.between(before, after);
		return transition.orElseThrow();
	}

}
