package dev.earshot.nodes.postgres;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.nodes.Partitions;
import dev.earshot.storage.TestDatabase;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class PartitionLeasesTests {

	private final DataSource database = TestDatabase.POSTGRESQL.source();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private long nanos;

	private final PartitionLeases one = node("one");

	private final PartitionLeases other = node("other");

	private PartitionLeases node(String id) {
		Ticker ticker = () -> this.nanos;
		return new PartitionLeases(TestLocks.of(this.database, id), new LeasedPartitions(this.jdbc), ticker);
	}

	private static long held(PartitionLeases leases) {
		return tasks().filter(leases::isHeld).count();
	}

	// One for each partition.
	private static Stream<String> tasks() {
		return IntStream.range(0, Partitions.COUNT).mapToObj((code) -> String.valueOf((char) code));
	}

	private void wait(Duration time) {
		this.nanos += time.toNanos();
	}

	private void expireInDatabase() {
		expireInDatabase(Duration.ofSeconds(1));
	}

	private void expireInDatabase(Duration ago) {
		this.jdbc
			.sql("update shedlock set lock_until = timezone('utc', clock_timestamp()) - :seconds * interval '1 second'")
			.param("seconds", ago.toSeconds())
			.update();
	}

	@Test
	void aNodeAloneDoesEverything() {
		assertThat(this.one.renew(1)).isTrue();
		assertThat(tasks()).allMatch(this.one::isHeld);
		assertThat(this.one.renew(1)).isFalse();
	}

	@Test
	void takesAgainWhatItCouldNotExtendInAnOutage() {
		SimpleLock lock = mock();
		given(lock.extend(any(), any())).willReturn(Optional.empty()).willThrow(new IllegalStateException());
		SharedLocks locks = mock();
		given(locks.take(any(), any())).willReturn(Optional.of(lock));
		PartitionLeases leases = new PartitionLeases(locks, mock(), () -> this.nanos);
		leases.renew(1);
		wait(PartitionLeases.DURATION);
		willThrow(new DataAccessResourceFailureException("away")).given(locks).take(any(), any());
		assertThatException().isThrownBy(() -> leases.renew(1));
		willReturn(Optional.of(lock)).given(locks).take(any(), any());
		leases.renew(1);
		assertThat(tasks()).allMatch(leases::isHeld);
	}

	@Test
	void holdsNothingBeforeItHasAsked() {
		assertThat(tasks()).noneMatch(this.one::isHeld);
	}

	@Test
	void twoNodesShareTheWorkAndNoTaskIsDoneTwice() {
		this.one.renew(2);
		this.other.renew(2);
		assertThat(held(this.one)).isEqualTo(30);
		assertThat(held(this.other)).isEqualTo(30);
		assertThat(tasks()).noneMatch((task) -> this.one.isHeld(task) && this.other.isHeld(task));
	}

	@Test
	void givesTheShareOfANewNodeAwayAndKeepsItLockedUntilItIsReleased() {
		this.one.renew(1);
		var surplus = this.one.giveUp(2);
		this.other.renew(2);
		assertThat(held(this.one)).isEqualTo(30);
		assertThat(held(this.other)).isZero();
		this.one.release(surplus);
		this.other.renew(2);
		assertThat(held(this.other)).isEqualTo(30);
	}

	@Test
	void keepsLockedWhatItGaveUpWhileItsWorkEnds() {
		this.one.renew(1);
		this.one.giveUp(2);
		expireInDatabase(Duration.ofSeconds(-2));
		wait(Duration.ofSeconds(3));
		this.one.renew(2);
		assertThat(lockedFor(Duration.ofSeconds(4))).isEqualTo(Partitions.COUNT);
		assertThat(held(this.one)).isEqualTo(30);
	}

	@Test
	void lockNoLongerWhatDoesNotEnd() {
		this.one.renew(1);
		this.one.giveUp(2);
		wait(PartitionLeases.ENDS_WITHIN.plusSeconds(1));
		expireInDatabase();
		this.one.extendEnding();
		assertThat(lockedFor(Duration.ZERO)).isZero();
	}

	private int lockedFor(Duration time) {
		return this.jdbc
			.sql("select count(*) from shedlock where lock_until > timezone('utc', clock_timestamp()) + "
					+ ":seconds * interval '1 second'")
			.param("seconds", time.toSeconds())
			.query(Integer.class)
			.single();
	}

	@Test
	void stopsBeforeAnotherNodeMayTakeOver() {
		this.one.renew(2);
		wait(PartitionLeases.DURATION.minusSeconds(1));
		assertThat(held(this.one)).isZero();
		this.other.renew(2);
		assertThat(held(this.other)).isEqualTo(30);
	}

	@Test
	void haveExpiredIfNoneCouldBeRenewed() {
		this.one.renew(2);
		wait(PartitionLeases.VALID_FOR);
		assertThat(this.one.areExpired()).isFalse();
		wait(Duration.ofMillis(1));
		assertThat(this.one.areExpired()).isTrue();
		this.one.renew(2);
		assertThat(this.one.areExpired()).isFalse();
	}

	@Test
	void extendsItsLeasesAsLongAsTheDatabaseIsThere() {
		this.one.renew(2);
		wait(Duration.ofSeconds(3));
		assertThat(this.one.renew(2)).isFalse();
		wait(Duration.ofSeconds(5));
		assertThat(held(this.one)).isEqualTo(30);
	}

	@Test
	void takesOverFromADeadNode() {
		this.one.renew(2);
		this.other.renew(2);
		expireInDatabase();
		assertThat(this.other.renew(1)).isTrue();
		assertThat(held(this.other)).isEqualTo(Partitions.COUNT);
	}

	@Test
	void losesWhatAnotherNodeHasTakenOver() {
		this.one.renew(2);
		expireInDatabase();
		this.other.renew(1);
		wait(Duration.ofSeconds(3));
		assertThat(this.one.renew(2)).isTrue();
		assertThat(held(this.one)).isZero();
	}

	@Test
	void aNodeAloneGoesOnWithoutTheDatabase() {
		this.one.renew(1);
		wait(Duration.ofHours(1));
		assertThat(held(this.one)).isEqualTo(Partitions.COUNT);
	}

	@Test
	void aNodeThatKnowsOthersDoesNotGoOnWithoutTheDatabase() {
		this.one.renew(1);
		this.one.renew(2);
		wait(Duration.ofHours(1));
		assertThat(held(this.one)).isZero();
	}

	@Test
	void everythingIsFreeAfterwards() {
		this.one.renew(1);
		this.one.release(this.one.giveUp(0));
		this.other.renew(1);
		assertThat(held(this.one)).isZero();
		assertThat(held(this.other)).isEqualTo(Partitions.COUNT);
	}

}
