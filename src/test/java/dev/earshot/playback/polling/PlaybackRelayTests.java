package dev.earshot.playback.polling;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.Leases;
import dev.earshot.nodes.Node;
import dev.earshot.nodes.Nodes;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.stored.RelayedPlayback;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class PlaybackRelayTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private final PlaybackPollers pollers = mock();

	private final RemotePlaybacks remotes = mock();

	private final Leases leases = mock();

	private final Nodes nodes = mock();

	private final RemotePlayback remote = mock();

	private final PlaybackPoller poller = mock();

	private final PlaybackRelay relay = new PlaybackRelay(this.pollers, this.remotes, this.leases, this.nodes);

	private void anotherNodePolls(RelayedPlayback told) {
		given(this.pollers.remote(ACCOUNT)).willReturn(this.remote);
		given(this.pollers.accounts()).willReturn(Set.of(ACCOUNT));
		given(this.remotes.read(ACCOUNT)).willReturn(Optional.of(told));
	}

	private void thisNodePolls(Node... alive) {
		given(this.nodes.alive()).willReturn(List.of(alive));
		given(this.leases.isHeld(ACCOUNT)).willReturn(true);
		given(this.pollers.isPolledHere(ACCOUNT)).willReturn(true);
		given(this.pollers.accounts()).willReturn(Set.of(ACCOUNT));
		given(this.pollers.of(ACCOUNT)).willReturn(this.poller);
	}

	private static Node node(String id) {
		return new Node(id, "host", "1", Instant.EPOCH, false);
	}

	@Test
	void readsWhatTheNodeThatPollsHasTold() {
		RelayedPlayback told = mock();
		anotherNodePolls(told);
		this.relay.received("other", ACCOUNT + " state");
		then(this.remote).should().update(told);
	}

	@Test
	void failsIfThatCannotBeReadSoThatItIsReadAgain() {
		anotherNodePolls(mock());
		willThrow(new DataAccessResourceFailureException("away")).given(this.remotes).read(ACCOUNT);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.relay.received("other", ACCOUNT + " state"));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(this.relay::missed);
	}

	@Test
	void readsAllAgainAfterItMissedSomething() {
		RelayedPlayback told = mock();
		anotherNodePolls(told);
		this.relay.missed();
		then(this.remote).should().update(told);
	}

	@Test
	void tellsWhatTheOthersMayHaveMissedToo() {
		thisNodePolls(node("this"), node("other"));
		this.relay.missed();
		await().untilAsserted(() -> then(this.remotes).should().tell(ACCOUNT, this.poller));
	}

	@Test
	void tellsNothingOfWhatAnotherNodePollsMeanwhile() {
		AccountId takenOver = new AccountId("taken-over");
		thisNodePolls(node("this"), node("other"));
		given(this.pollers.isPolledHere(takenOver)).willReturn(true);
		given(this.pollers.accounts()).willReturn(new LinkedHashSet<>(List.of(takenOver, ACCOUNT)));
		this.relay.missed();
		await().untilAsserted(() -> then(this.remotes).should().tell(ACCOUNT, this.poller));
		then(this.remotes).should(never()).tell(eq(takenOver), any());
	}

	@Test
	void tellsAPageNothingThatIsNotHandled() throws InterruptedException {
		CountDownLatch asked = new CountDownLatch(1);
		thisNodePolls(node("this"), node("other"));
		given(this.poller.upToDate()).willReturn(CompletableFuture.completedFuture(mock()));
		given(this.poller.isPublishing()).willAnswer((_) -> {
			asked.countDown();
			return true;
		});
		this.relay.received("other", ACCOUNT + " " + new PlaybackRequest.PollForPage().text());
		assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
		then(this.remotes).should(never()).tell(any(), any());
	}

	@Test
	void tellsChangesToOtherNodesOnly() {
		thisNodePolls(node("this"));
		this.relay.on(new PlaybackChanged(ACCOUNT, mock(), mock()));
		then(this.remotes).should(never()).tell(any(), any());
		thisNodePolls(node("this"), node("other"));
		this.relay.on(new PlaybackChanged(ACCOUNT, mock(), mock()));
		then(this.remotes).should().tell(ACCOUNT, this.poller);
	}

	@Test
	void handlesRequestsForWhatThisNodePolls() {
		thisNodePolls(node("this"), node("other"));
		this.relay.received("other", ACCOUNT + " " + new PlaybackRequest.PollAgain().text());
		await().untilAsserted(() -> then(this.poller).should().pollAgain());
	}

	@Test
	void leavesOtherRequestsToTheNodeThatPolls() {
		anotherNodePolls(mock());
		this.relay.received("other", ACCOUNT + " " + new PlaybackRequest.PollAgain().text());
		then(this.pollers).should(never()).of(ACCOUNT);
	}

}
