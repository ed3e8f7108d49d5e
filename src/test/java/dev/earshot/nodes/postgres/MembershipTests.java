package dev.earshot.nodes.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.earshot.nodes.LeasesChanged;
import dev.earshot.nodes.Node;
import dev.earshot.nodes.NodeClock;
import dev.earshot.nodes.NodeMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class MembershipTests {

	private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

	private final NodeRepository nodes = mock();

	private final PartitionLeases leases = mock();

	private final List<Object> published = new CopyOnWriteArrayList<>();

	private final NodeMessages messages = mock();

	private final Membership membership = new Membership(this.nodes, this.leases, this.messages,
			NodeClock.of(() -> NOON), this::publish);

	private Runnable endOfWork = () -> {
	};

	@BeforeEach
	void isOneOfThree() {
		given(this.nodes.beat()).willReturn(NOON);
		given(this.nodes.alive()).willReturn(List.of(node("this"), node("one"), node("other")));
	}

	private static Node node(String id) {
		return new Node(id, "host", "1", NOON, id.equals("this"));
	}

	@Test
	void tellsOfLeasesThatItGotWhileTheDatabaseWentAwayAgain() {
		given(this.leases.renew(anyInt())).willThrow(new DataAccessResourceFailureException("away")).willReturn(false);
		this.membership.start();
		assertThat(this.published).isEmpty();
		this.membership.beat();
		await().untilAsserted(() -> assertThat(this.published).hasSize(1));
	}

	@Test
	void isCutOffUntilItHasHeardAgainWhatTheOthersDid() {
		this.membership.start();
		assertThat(this.membership.isCutOff()).isFalse();
		given(this.leases.areExpired()).willReturn(true);
		this.membership.tellIfCutOff();
		given(this.leases.areExpired()).willReturn(false);
		this.membership.beat();
		assertThat(this.membership.isCutOff()).isTrue();
		given(this.messages.areUpToDate()).willReturn(true);
		this.membership.beat();
		assertThat(this.membership.isCutOff()).isFalse();
	}

	@Test
	void releasesEverythingOnceTheWorkHasEndedAndKeepsItLockedUntilThen() {
		given(this.leases.giveUp(0)).willReturn(Set.of(1, 2));
		this.membership.start();
		this.endOfWork = () -> verify(this.leases, timeout(10_000)).extendEnding();
		this.membership.leave();
		assertThat(this.published).endsWith(new LeasesChanged(Set.of(1, 2)));
		InOrder order = inOrder(this.leases);
		order.verify(this.leases).extendEnding();
		order.verify(this.leases).release(Set.of(1, 2));
	}

	private void publish(Object event) {
		this.published.add(event);
		this.endOfWork.run();
	}

	@Test
	void keepsToItsShareUntilTheOthersAreBackToo() {
		this.membership.start();
		willThrow(new DataAccessResourceFailureException("away")).willReturn(NOON).given(this.nodes).beat();
		given(this.nodes.alive()).willReturn(List.of(node("this")));
		for (int beat = 0; beat < 5; beat++) {
			this.membership.beat();
		}
		InOrder order = inOrder(this.leases);
		order.verify(this.leases, times(4)).renew(3);
		order.verify(this.leases).renew(1);
	}

}
