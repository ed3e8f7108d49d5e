package dev.earshot.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.core.SerialLane;
import dev.earshot.playback.PlaybackFixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeasedLanesTests {

	private static final AccountId ACCOUNT = new AccountId("account");

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private final List<String> done = new ArrayList<>();

	private boolean held = true;

	private boolean lockedElsewhere;

	private Optional<AccountId> account = Optional.of(ACCOUNT);

	private Duration lockedFor = Duration.ZERO;

	private final LeasedLanes lanes = new LeasedLanes((_) -> this.held, new Locks(), this.time.scheduler(), this.time);

	private final SerialLane lane = this.lanes.lane("steps of a test", "lane", () -> this.account, this::step);

	private Optional<Instant> step() {
		this.done.add("step");
		return Optional.empty();
	}

	private void wake() {
		this.lane.wake();
		this.time.pass(Duration.ZERO);
	}

	@Test
	void theStepRunsWhereTheLeaseIs() {
		wake();
		assertThat(this.done).containsExactly("locked", "step", "released");
	}

	@Test
	void theStepDoesNotRunWithoutTheLease() {
		this.held = false;
		wake();
		assertThat(this.done).isEmpty();
	}

	@Test
	void theStepOfNobodyRunsAnywhere() {
		this.held = false;
		this.account = Optional.empty();
		wake();
		assertThat(this.done).contains("step");
	}

	@Test
	void theStepWaitsForTheOneOfAnotherNode() {
		this.lockedElsewhere = true;
		wake();
		assertThat(this.done).isEmpty();
		this.lockedElsewhere = false;
		this.time.pass(Duration.ofSeconds(1));
		assertThat(this.done).containsExactly("locked", "step", "released");
	}

	@Test
	void theLockIsHeldForAsLongAsAStepMayTake() {
		this.lanes.lane("long steps of a test", "long-lane", () -> this.account, Duration.ofMinutes(4), this::step)
			.wake();
		this.time.pass(Duration.ZERO);
		assertThat(this.lockedFor).isEqualTo(Duration.ofMinutes(4));
	}

	@Test
	void somethingElseRunsUnderTheSameLock() {
		this.lanes.runExclusively(this.lane, "lane", () -> this.done.add("test"));
		assertThat(this.done).containsExactly("locked", "test", "released");
	}

	private final class Locks implements NodeLocks {

		@Override
		public Optional<NodeLock> tryLock(String name, Duration atMost) {
			return LeasedLanesTests.this.lockedElsewhere ? Optional.empty() : Optional.of(lock(name, atMost));
		}

		@Override
		public NodeLock lock(String name, Duration atMost) {
			LeasedLanesTests.this.done.add("locked");
			LeasedLanesTests.this.lockedFor = atMost;
			return () -> LeasedLanesTests.this.done.add("released");
		}

	}

}
