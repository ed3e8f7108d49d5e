package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.scrobbling.queue.DeadLetter;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.QueueSize;
import dev.earshot.scrobbling.queue.TestListens;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ServiceAnswer.Unavailable;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked about listens that were sent without an answer.
 */
class AttemptCheckTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final Duration LATER = Duration.ofMinutes(2);

	private static final Instant LONG_AGO = Instant.parse("2018-11-29T12:00:00Z");

	private SendingRig rig = SendingRig.of(TestDatabase.SQLITE);

	private Target target = this.rig.connect();

	@ParameterizedTest
	@EnumSource
	void asksAboutOneTimeAfterTheOther(TestDatabase database) {
		this.rig = SendingRig.of(database);
		this.target = this.rig.connect();
		storeOthers(LONG_AGO.plus(Duration.ofDays(1)), 50);
		this.rig.service().tellsAtMost(20);
		lose(1, listen("old", LONG_AGO), listen("new", SendingRig.NOON.minus(Duration.ofDays(1))));
		this.rig.pass(LATER);
		assertThat(this.rig.service().requests()).containsExactly(List.of("old", "new"), List.of("new"));
		assertThat(this.rig.queue().size(this.target.id())).isEqualTo(new QueueSize(0, 2, 0));
		assertThat(this.rig.service().questions()).isEqualTo(2);
	}

	@Test
	void asksOnceAboutWhatIsOfOneTime() {
		lose(0, listen("a", LONG_AGO), listen("b", LONG_AGO.plus(Duration.ofDays(1))));
		this.rig.pass(LATER);
		assertThat(this.rig.service().questions()).isOne();
	}

	@Test
	void leavesWhatWasJustPlayedFreeToBeSent() {
		lose(0, listen("logged", LONG_AGO));
		this.rig.service().tells(new NotAnswered(null));
		this.rig.listens(this.target, "played");
		this.rig.pass(LATER);
		assertThat(this.rig.service().tracks()).containsExactly("played");
		assertThat(this.rig.queue().attempted(this.target.id(), true)).hasSize(1);
	}

	@Test
	void asksAboutFewerListensIfThereAreTooMany() {
		storeOthers(LONG_AGO, 40);
		this.rig.service().tellsAtMost(20);
		lose(2, listen("a", LONG_AGO), listen("b", LONG_AGO.plusSeconds(600)), listen("c", LONG_AGO.plusSeconds(1800)));
		this.rig.pass(LATER);
		assertThat(this.rig.service().tracks()).endsWith("a", "b", "c").hasSize(43);
		assertThat(this.rig.queue().size(this.target.id())).isEqualTo(new QueueSize(0, 3, 0));
	}

	@Test
	void doesNotHoldUpTheOthersForOneThatCannotBeFoundOut() {
		storeOthers(LONG_AGO, 4);
		this.rig.service().tellsAtMost(2);
		lose(0, listen("unclear", LONG_AGO), listen("clear", LONG_AGO.plusSeconds(6000)));
		this.rig.pass(LATER);
		assertThat(this.rig.service().tracks()).endsWith("clear").doesNotContain("unclear");
		assertThat(this.rig.dead(this.target)).extracting(DeadLetter::reason).containsExactly(DeadReason.UNCERTAIN);
	}

	private static Listen listen(String track, Instant at) {
		return TestListens.of(track, at);
	}

	// A minute apart, and none in the second of a listen that is lost.
	private void storeOthers(Instant first, int count) {
		this.rig.service()
			.store(IntStream.range(0, count)
				.mapToObj((place) -> listen("other " + place, first.plusSeconds(30 + 60L * place)))
				.toList());
	}

	// The first of them are stored.
	private void lose(int stored, Listen... listens) {
		this.rig.service().answers((sent) -> {
			this.rig.service().store(sent.subList(0, stored));
			return new Unavailable(503);
		});
		List.of(listens).forEach((listen) -> this.rig.queue().add(this.target.id(), listen, true));
		this.rig.lanes().wake(this.target.id());
		this.rig.pass(SOON);
	}

}
