package dev.earshot.scrobbling.service.listenbrainz;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.earshot.scrobbling.queue.DeadLetter;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.QueueSize;
import dev.earshot.scrobbling.queue.TestListens;
import dev.earshot.scrobbling.sending.SendingRig;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetState;
import dev.earshot.standin.ListenBrainzStandIn;
import dev.earshot.standin.ReceivedListen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The queue, with the client of ListenBrainz and a stand-in for the server.
 */
class QueueAtListenBrainzTests {

	private static final Duration SOON = Duration.ofMinutes(5);

	private final ListenBrainzStage stage = new ListenBrainzStage();

	private final SendingRig rig = SendingRig.of(this.stage.client, this.stage.account());

	private final Target target = this.rig.connect();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void isSentInOneRequest() {
		this.rig.listens(this.target, tracks(60));
		this.rig.pass(SOON);
		assertThat(this.stage.server.listens()).extracting(ReceivedListen::track).containsExactly(tracks(60));
		assertThat(this.stage.submissions()).hasSize(1);
	}

	@Test
	void goesOnWithoutTheListenThatCannotBeRead() {
		this.stage.server.refuse("Track 17");
		this.rig.listens(this.target, tracks(40));
		this.rig.pass(SOON);
		assertThat(this.stage.server.listens()).hasSize(39);
		assertThat(this.rig.dead(this.target)).extracting((letter) -> letter.listen().track())
			.containsExactly("Track 17");
		assertThat(this.rig.dead(this.target)).extracting(DeadLetter::reason).containsExactly(DeadReason.UNREADABLE);
	}

	@Test
	void isNotSentAgainAfterALostAnswer() {
		this.stage.server.loseAnswers(1);
		this.rig.listens(this.target, tracks(5));
		this.rig.pass(SOON);
		assertThat(this.stage.server.listens()).hasSize(5);
		assertThat(this.stage.submissions()).hasSize(1);
		assertThat(this.stage.server.calls(ListenBrainzStandIn.LISTENS)).isPositive();
		assertThat(this.rig.queue().size(this.target.id()).waiting()).isZero();
	}

	@Test
	void goesOnAfterALostAnswerThoughYearsOfOtherListensAreBetween() {
		Instant first = SendingRig.NOON.minus(Duration.ofDays(3000));
		IntStream.rangeClosed(0, StoredListens.MAX_LISTENS).forEach((place) -> store(first.plusSeconds(9000L * place)));
		this.stage.server.loseAnswers(1);
		this.rig.queue().add(this.target.id(), TestListens.of("First", first.minus(SOON)), true);
		this.rig.queue().add(this.target.id(), TestListens.of("Last", SendingRig.NOON.minus(SOON)), true);
		this.rig.lanes().wake(this.target.id());
		this.rig.pass(SOON);
		this.rig.listens(this.target, "Played");
		this.rig.pass(SOON);
		assertThat(this.rig.queue().size(this.target.id())).isEqualTo(new QueueSize(0, 3, 0));
		assertThat(this.stage.submissions()).hasSize(2);
	}

	private void store(Instant at) {
		this.stage.server.store(new ReceivedListen(at, "Other", "Tidal Clocks"));
	}

	@Test
	void waitsForANewTokenWithoutLosingAnything() {
		this.stage.server.changeToken();
		this.rig.listens(this.target, tracks(5));
		this.rig.pass(SOON);
		assertThat(this.rig.now(this.target).health().state()).isEqualTo(TargetState.REFUSED);
		this.stage.server.reset();
		this.rig.targets().connect(this.rig.account(), ServiceKind.LISTENBRAINZ, this.stage.account());
		this.rig.pass(SOON);
		assertThat(this.stage.server.listens()).hasSize(5);
	}

	@Test
	void outlastsALongOutage() {
		this.stage.server.answer(200, 503, "");
		this.rig.listens(this.target, tracks(3));
		this.rig.pass(Duration.ofDays(7));
		assertThat(this.stage.server.listens()).isEmpty();
		this.rig.pass(Duration.ofDays(3));
		assertThat(this.stage.server.listens()).hasSize(3);
	}

	@Test
	void isSentToKoitoOneListenAfterTheOther() {
		this.stage.server.beKoito();
		sendTo(this.stage.account());
		assertThat(this.stage.server.listens()).hasSize(5);
		assertThat(this.stage.submissions()).hasSize(5);
	}

	@Test
	void losesOneListenWhereMalojaRefusesOne() {
		this.stage.server.beMaloja();
		this.stage.server.answer(1, 409, "{}");
		Target maloja = sendTo(this.stage.account());
		assertThat(this.stage.server.listens()).hasSize(4);
		assertThat(this.rig.dead(maloja)).hasSize(1);
	}

	private Target sendTo(ServiceAccount account) {
		Target other = Objects
			.requireNonNull(this.rig.targets().connect(this.rig.account(), ServiceKind.LISTENBRAINZ, account));
		this.rig.listens(other, tracks(5));
		this.rig.pass(SOON);
		return other;
	}

	private static String[] tracks(int count) {
		return IntStream.range(0, count).mapToObj("Track %d"::formatted).toArray(String[]::new);
	}

}
