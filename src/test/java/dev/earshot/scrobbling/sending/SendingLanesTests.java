package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.scrobbling.queue.DeadLetter;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.QueueSize;
import dev.earshot.scrobbling.queue.TestListens;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer.AccessRefused;
import dev.earshot.scrobbling.service.ServiceAnswer.RateLimited;
import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.ServiceAnswer.Unavailable;
import dev.earshot.scrobbling.service.ServiceAnswer.Unreadable;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.service.StoredAnswer.NotOffered;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetHealth;
import dev.earshot.scrobbling.targets.TargetState;
import dev.earshot.scrobbling.targets.TargetWait;
import dev.earshot.scrobbling.targets.TestTargets;
import dev.earshot.scrobbling.targets.WaitReason;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What happens to listens for every answer of a service.
 */
class SendingLanesTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final ServiceAnswer AWAY = new Unavailable(503);

	private final SendingRig rig = SendingRig.of(ServiceKind.LASTFM);

	@ParameterizedTest
	@EnumSource
	void sendTheOldestFirst(TestDatabase database) {
		SendingRig rig = SendingRig.of(database);
		Target target = rig.connect();
		rig.listens(target, "a", "b", "c", "d", "e", "f");
		rig.pass(SOON);
		assertThat(rig.service().requests()).containsExactly(List.of("a", "b", "c", "d"), List.of("e", "f"));
		assertThat(rig.queue().size(target.id())).isEqualTo(new QueueSize(0, 6, 0));
		assertThat(rig.now(target).health().sentAt()).isNotNull();
		assertThat(rig.time().untilNext()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void sendNothingTwice(TestDatabase database) {
		SendingRig rig = SendingRig.of(database);
		Target target = rig.connect();
		Instant start = SendingRig.NOON.minusSeconds(60);
		assertThat(rig.queue().add(target.id(), TestListens.of("a", start), false)).isTrue();
		assertThat(rig.queue().add(target.id(), TestListens.of("a", start), true)).isFalse();
		rig.lanes().wake(target.id());
		rig.pass(SOON);
		assertThat(rig.queue().add(target.id(), TestListens.of("a", start), false)).isFalse();
		rig.restart();
		rig.pass(SOON);
		assertThat(rig.service().requests()).containsExactly(List.of("a"));
	}

	@ParameterizedTest
	@EnumSource
	void findTheListenThatCannotBeRead(TestDatabase database) {
		SendingRig rig = SendingRig.of(database);
		Target target = rig.connect();
		rig.service().cannotRead("c");
		rig.listens(target, "a", "b", "c", "d", "e");
		rig.pass(Duration.ofMinutes(1));
		assertThat(rig.service().tracks()).containsExactly("a", "b", "d", "e");
		assertThat(rig.dead(target))
			.extracting((letter) -> letter.listen().track(), DeadLetter::reason, DeadLetter::detail)
			.containsExactly(tuple("c", DeadReason.UNREADABLE, "no NUL"));
	}

	@Test
	void sendFullRequestsLongAfterOneThatCouldNotBeRead() {
		Target target = this.rig.connect();
		this.rig.service().takes(2);
		this.rig.service().answers(new Unreadable("no NUL"));
		this.rig.listens(target, IntStream.range(0, 81).mapToObj(String::valueOf).toArray(String[]::new));
		this.rig.pass(Duration.ofMinutes(2));
		assertThat(this.rig.service().tracks()).hasSize(81);
		assertThat(this.rig.service().requests()).hasSize(42).allMatch((request) -> request.size() <= 2);
	}

	@Test
	void keepEverythingWhileAccessIsRefused() {
		Target target = this.rig.connect();
		this.rig.service().answers(new AccessRefused());
		this.rig.listens(target, "a", "b");
		this.rig.pass(Duration.ofDays(3));
		assertThat(this.rig.now(target).health().state()).isEqualTo(TargetState.REFUSED);
		assertThat(this.rig.service().requests()).hasSize(1);
		this.rig.targets().connect(this.rig.account(), ServiceKind.LASTFM, TestTargets.account("fox", "new"));
		this.rig.pass(SOON);
		assertThat(this.rig.service().tracks()).containsExactly("a", "b");
		assertThat(this.rig.now(target).isOn()).isTrue();
	}

	@Test
	void tryAgainWhileRequestsAreForbidden() {
		Target target = this.rig.connect();
		this.rig.service().answers(new Unavailable(403));
		this.rig.service().tells(new NotAnswered(403));
		this.rig.listens(target, "a");
		this.rig.pass(Duration.ofHours(5));
		assertThat(this.rig.now(target).health()).returns(TargetState.ON, TargetHealth::state)
			.extracting(TargetHealth::waits)
			.returns(WaitReason.FORBIDDEN, TargetWait::reason);
		this.rig.service().tells(null);
		this.rig.pass(Duration.ofHours(2));
		assertThat(this.rig.service().tracks()).containsExactly("a");
	}

	@Test
	void waitAsLongAsTheyAreTold() {
		Target target = this.rig.connect();
		this.rig.service().answers(new RateLimited(Duration.ofMinutes(7)));
		this.rig.listens(target, "a");
		this.rig.pass(Duration.ofMinutes(6));
		assertThat(this.rig.service().tracks()).isEmpty();
		this.rig.pass(Duration.ofMinutes(2));
		assertThat(this.rig.service().tracks()).containsExactly("a");
		assertThat(this.rig.service().questions()).isZero();
	}

	@Test
	void tryAgainAtOnceWhenThePersonSaysSo() {
		Target target = this.rig.connect();
		this.rig.service().answers(new RateLimited(Duration.ofHours(7)));
		this.rig.listens(target, "a");
		this.rig.pass(SOON);
		this.rig.targets().resume(target.account(), target.id());
		this.rig.pass(SOON);
		assertThat(this.rig.service().tracks()).containsExactly("a");
	}

	@Test
	void goOnWithANewTokenThoughTheOldOneIsRefusedAfterwards() {
		Target target = this.rig.connect();
		this.rig.service().answers((_) -> {
			this.rig.targets().connect(this.rig.account(), ServiceKind.LASTFM, TestTargets.account("fox", "new"));
			return new AccessRefused();
		});
		this.rig.listens(target, "a");
		this.rig.pass(SOON);
		assertThat(this.rig.now(target).isOn()).isTrue();
		assertThat(this.rig.service().tracks()).containsExactly("a");
	}

	@ParameterizedTest
	@EnumSource
	void askBeforeTheySendAgain(TestDatabase database) {
		SendingRig rig = SendingRig.of(database);
		Target target = rig.connect();
		rig.service().answers((listens) -> {
			rig.service().store(listens.subList(0, 1));
			return AWAY;
		});
		rig.listens(target, "a", "b");
		rig.pass(Duration.ofMinutes(2));
		assertThat(rig.service().requests()).containsExactly(List.of("a", "b"), List.of("b"));
		assertThat(rig.service().tracks()).containsExactly("a", "b");
		assertThat(rig.queue().size(target.id())).isEqualTo(new QueueSize(0, 2, 0));
	}

	@Test
	void sendNothingAgainWhileNobodyCanTellWhatArrived() {
		Target target = this.rig.connect();
		this.rig.service().answers(AWAY);
		this.rig.service().tells(new NotAnswered(null));
		this.rig.listens(target, "a");
		this.rig.pass(Duration.ofHours(5));
		assertThat(this.rig.service().requests()).hasSize(1);
		this.rig.service().tells(null);
		this.rig.pass(Duration.ofHours(2));
		assertThat(this.rig.service().tracks()).containsExactly("a");
	}

	@Test
	void keepEverythingWhileAQuestionIsRefused() {
		Target target = this.rig.connect();
		this.rig.service().answers(AWAY);
		this.rig.service().tells(new StoredAnswer.AccessRefused());
		this.rig.listens(target, "a");
		this.rig.pass(Duration.ofHours(3));
		assertThat(this.rig.now(target).health().state()).isEqualTo(TargetState.REFUSED);
		assertThat(this.rig.queue().attempted(target.id(), false)).hasSize(1);
		assertThat(this.rig.service().questions()).isOne();
	}

	@Test
	void askAgainWhenTheyAreTold() {
		Target target = this.rig.connect();
		this.rig.service().answers(AWAY);
		this.rig.service().tells(new StoredAnswer.RateLimited(Duration.ofHours(5)));
		this.rig.listens(target, "a");
		this.rig.pass(Duration.ofHours(5));
		assertThat(this.rig.service().questions()).isOne();
		assertThat(this.rig.now(target).health().waits()).extracting(TargetWait::reason)
			.isEqualTo(WaitReason.RATE_LIMIT);
	}

	@Test
	void sendAgainToAServerThatNeverTellsWhatItHas() {
		Target target = this.rig.connect();
		this.rig.service().answers(AWAY);
		this.rig.service().tells(new NotOffered());
		this.rig.listens(target, "a");
		this.rig.pass(Duration.ofMinutes(2));
		assertThat(this.rig.service().requests()).containsExactly(List.of("a"), List.of("a"));
	}

	@ParameterizedTest
	@EnumSource
	void askAfterTheProgramWasKilledWithinARequest(TestDatabase database) {
		SendingRig rig = SendingRig.of(database);
		Target target = rig.connect();
		rig.service().answers((listens) -> {
			rig.service().store(listens);
			throw new IllegalStateException("killed");
		});
		rig.listens(target, "a", "b");
		rig.pass(SOON);
		rig.restart();
		rig.pass(SOON);
		assertThat(rig.service().tracks()).containsExactly("a", "b");
		assertThat(rig.queue().size(target.id())).isEqualTo(new QueueSize(0, 2, 0));
	}

	@Test
	void goOnByThemselvesAfterAWeek() {
		Target target = this.rig.connect();
		this.rig.service().tells(new NotAnswered(null));
		this.rig.service().answers(AWAY);
		this.rig.listens(target, "a");
		this.rig.pass(Duration.ofDays(3));
		this.rig.restart();
		this.rig.listens(target, "b", "c");
		this.rig.pass(Duration.ofDays(4));
		assertThat(this.rig.service().requests()).hasSize(1);
		this.rig.service().tells(null);
		this.rig.pass(Duration.ofHours(2));
		assertThat(this.rig.service().tracks()).containsExactly("a", "b", "c");
	}

	@Test
	void waitForTheNextDayWhenTheDayIsFull() {
		Target target = this.rig.connect();
		this.rig.service().answers(new Taken(List.of(ListenAnswer.STORED, ListenAnswer.DAILY_LIMIT)));
		this.rig.listens(target, "a", "b");
		this.rig.pass(Duration.ofHours(11));
		assertThat(this.rig.service().requests()).hasSize(1);
		assertThat(this.rig.now(target).waitAt(this.rig.time().instant())).extracting(TargetWait::reason)
			.isEqualTo(WaitReason.DAILY_LIMIT);
		this.rig.pass(Duration.ofHours(2));
		assertThat(this.rig.service().requests()).containsExactly(List.of("a", "b"), List.of("b"));
	}

	@Test
	void giveUpWhatIsIgnoredAndSendTheOthers() {
		Target target = this.rig.connect();
		this.rig.service().answers(new Taken(List.of(ListenAnswer.IGNORED, ListenAnswer.TOO_OLD, ListenAnswer.STORED)));
		this.rig.listens(target, "a", "b", "c");
		this.rig.pass(SOON);
		assertThat(this.rig.dead(target)).extracting(DeadLetter::reason)
			.containsExactlyInAnyOrder(DeadReason.IGNORED, DeadReason.TOO_OLD);
		assertThat(this.rig.queue().size(target.id())).isEqualTo(new QueueSize(0, 1, 2));
	}

	@Test
	void giveUpWhatHasBecomeTooOld() {
		Target target = this.rig.connect();
		this.rig.queue().add(target.id(), TestListens.of("old", SendingRig.NOON.minus(Duration.ofDays(15))), false);
		this.rig.listens(target, "a");
		this.rig.pass(SOON);
		assertThat(this.rig.service().requests()).containsExactly(List.of("a"));
		assertThat(this.rig.dead(target)).extracting(DeadLetter::reason).containsExactly(DeadReason.TOO_OLD);
	}

	@Test
	void giveTheClocksADay() {
		Target target = this.rig.connect();
		for (int request = 0; request < 60; request++) {
			this.rig.service().answers(new Taken(List.of(ListenAnswer.TOO_NEW)));
		}
		this.rig.listens(target, "a");
		this.rig.pass(Duration.ofHours(20));
		assertThat(this.rig.dead(target)).isEmpty();
		this.rig.pass(Duration.ofHours(6));
		assertThat(this.rig.dead(target)).extracting(DeadLetter::reason).containsExactly(DeadReason.TOO_NEW);
	}

	@Test
	void giveUpAtOnceWhatIsDaysAheadOfTheClock() {
		Target target = this.rig.connect();
		this.rig.queue().add(target.id(), TestListens.of("ahead", SendingRig.NOON.plus(Duration.ofHours(25))), false);
		this.rig.service().answers(new Taken(List.of(ListenAnswer.TOO_NEW)));
		this.rig.lanes().wake(target.id());
		this.rig.pass(SOON);
		assertThat(this.rig.dead(target)).extracting(DeadLetter::reason).containsExactly(DeadReason.TOO_NEW);
		assertThat(this.rig.now(target).health().waits()).isNull();
	}

	@Test
	void waitForTheClocksThoughOtherListensAreStored() {
		Target target = this.rig.connect();
		this.rig.service().answers(new Taken(List.of(ListenAnswer.STORED, ListenAnswer.TOO_NEW)));
		this.rig.listens(target, "a", "b");
		this.rig.pass(SOON);
		assertThat(this.rig.service().requests()).hasSize(1);
		assertThat(this.rig.now(target).waitAt(this.rig.time().instant())).extracting(TargetWait::reason)
			.isEqualTo(WaitReason.CLOCK);
	}

	@Test
	void takeAnAnswerThatDoesNotFitForNone() {
		Target target = this.rig.connect();
		this.rig.service().answers(new Taken(Collections.nCopies(3, ListenAnswer.STORED)));
		this.rig.listens(target, "a", "b");
		this.rig.pass(Duration.ofMinutes(2));
		assertThat(this.rig.service().tracks()).containsExactly("a", "b");
	}

	@Test
	void goOnAfterTheClockWasSetBack() {
		Target target = this.rig.connect();
		this.rig.service().answers(AWAY);
		this.rig.listens(target, "a");
		this.rig.pass(SOON);
		this.rig.time().correct(Duration.ofDays(-3));
		this.rig.pass(Duration.ofMinutes(2));
		assertThat(this.rig.service().tracks()).containsExactly("a");
	}

	@Test
	void sendWhatWasJustPlayedBeforeTheLog() {
		Target target = this.rig.connect();
		this.rig.queue().add(target.id(), TestListens.of("logged", SendingRig.NOON.minusSeconds(9000)), true);
		this.rig.listens(target, "a");
		this.rig.pass(SOON);
		assertThat(this.rig.service().requests()).containsExactly(List.of("a"), List.of("logged"));
	}

	@Test
	void doNothingForATargetThatWasRemovedMeanwhile() {
		Target target = this.rig.connect();
		this.rig.service().answers((listens) -> {
			this.rig.targets().remove(target);
			return AWAY;
		});
		this.rig.listens(target, "a", "b", "c", "d", "e");
		this.rig.pass(Duration.ofDays(1));
		assertThat(this.rig.service().requests()).hasSize(1);
		assertThat(this.rig.jdbc().sql("select count(*) from scrobble").query(Integer.class).single()).isZero();
	}

	@Test
	void sleepWhileNobodyHasATarget() {
		assertThat(this.rig.time().untilNext()).isEmpty();
	}

	@Test
	void sendNothingWhilePaused() {
		Target target = this.rig.connect();
		this.rig.targets().pause(target.account(), target.id());
		this.rig.listens(target, "a");
		this.rig.pass(Duration.ofDays(1));
		assertThat(this.rig.service().requests()).isEmpty();
		this.rig.targets().resume(target.account(), target.id());
		this.rig.pass(SOON);
		assertThat(this.rig.service().tracks()).containsExactly("a");
	}

}
