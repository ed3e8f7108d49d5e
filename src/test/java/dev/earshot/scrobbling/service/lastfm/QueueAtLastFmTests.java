package dev.earshot.scrobbling.service.lastfm;

import java.time.Duration;
import java.util.stream.IntStream;

import dev.earshot.scrobbling.queue.DeadLetter;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.sending.SendingRig;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetState;
import dev.earshot.standin.ReceivedListen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The queue, with the client of Last.fm and a stand-in for the service.
 */
class QueueAtLastFmTests {

	private static final Duration SOON = Duration.ofMinutes(5);

	private final LastFmStage stage = new LastFmStage();

	private final SendingRig rig = SendingRig.of(this.stage.client, this.stage.account());

	private final Target target = this.rig.connect();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void isSentFiftyAtATimeInOrder() {
		this.rig.listens(this.target, tracks(120));
		this.rig.pass(SOON);
		assertThat(this.stage.service.listens()).extracting(ReceivedListen::track).containsExactly(tracks(120));
		assertThat(this.stage.scrobbles()).hasSize(3);
	}

	@Test
	void goesOnWithoutWhatIsIgnoredWithA200() {
		this.stage.service.ignore("Track 3", 2);
		this.rig.listens(this.target, tracks(5));
		this.rig.pass(SOON);
		assertThat(this.stage.service.listens()).hasSize(4);
		assertThat(this.rig.dead(this.target)).extracting(DeadLetter::reason).containsExactly(DeadReason.IGNORED);
	}

	@Test
	void isNotSentAgainAfterALostAnswer() {
		this.stage.service.loseAnswers(1);
		this.rig.listens(this.target, tracks(5));
		this.rig.pass(SOON);
		assertThat(this.stage.service.listens()).hasSize(5);
		assertThat(this.stage.scrobbles()).hasSize(1);
	}

	@Test
	void goesOnOnTheNextDay() {
		this.stage.service.limitTheDay(2);
		this.rig.listens(this.target, tracks(5));
		this.rig.pass(Duration.ofHours(11));
		assertThat(this.stage.service.listens()).hasSize(2);
		this.stage.service.limitTheDay(2800);
		this.rig.pass(Duration.ofHours(2));
		assertThat(this.stage.service.listens()).hasSize(5);
	}

	@Test
	void waitsForAnotherLoginAfterTheSessionHasEnded() {
		this.stage.service.endSession();
		this.rig.listens(this.target, tracks(5));
		this.rig.pass(SOON);
		assertThat(this.rig.now(this.target).health().state()).isEqualTo(TargetState.REFUSED);
		assertThat(this.rig.queue().size(this.target.id()).waiting()).isEqualTo(5);
		assertThat(this.rig.dead(this.target)).isEmpty();
	}

	private static String[] tracks(int count) {
		return IntStream.range(0, count).mapToObj("Track %d"::formatted).toArray(String[]::new);
	}

}
