package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import dev.earshot.ManualTime;
import dev.earshot.account.AccountConnected;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.LeasesChanged;
import dev.earshot.nodes.TestNodes;
import dev.earshot.oauth.CredentialsChanged;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.PlaylistNames;
import dev.earshot.playback.stored.LastPlaybacks;
import dev.earshot.playback.stored.RelayedPlayback;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal.CredentialsRefused;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.CallBudget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/**
 * Tests {@link PlaybackPollers} with two who may need to know.
 */
class PlaybackPollersTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final AccountId OTHER = new AccountId("other");

	private final PlayerReader reader = mock(PlayerReader.class);

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private DemandLevel page = DemandLevel.NONE;

	private DemandLevel log = DemandLevel.NONE;

	private final CallBudget budget = mock();

	private final List<AccountId> published = new CopyOnWriteArrayList<>();

	private final CountDownLatch busy = new CountDownLatch(1);

	private final CountDownLatch idle = new CountDownLatch(1);

	private Executor threads = Runnable::run;

	private volatile boolean blocking;

	private volatile boolean held = true;

	private final List<Boolean> polledHere = new CopyOnWriteArrayList<>();

	private final LastPlaybacks stored = mock();

	private final RemotePlaybacks remotes = mock();

	private final PlaybackPollers pollers = new PlaybackPollers(new PollerFactory(
			new PlayerPoll(this.reader, new PlaylistNames(this.reader, this.time, Runnable::run), this.time, (_) -> {
			}, TestNodes.only()), new EventDelivery(this::hear, (task) -> this.threads.execute(task)),
			this.time.scheduler(), this.time, this.stored),
			new PollingRates(List.of((_) -> this.page, new Log()), this.budget), this.remotes, (_) -> this.held);

	@BeforeEach
	void haveAllOfTheDaysPlanLeft() {
		given(this.budget.slowdown(any(), any())).willReturn(1.0);
	}

	@Test
	void pollsAsOftenAsTheGreatestDemandNeeds() {
		plays();
		demand(DemandLevel.VISIBLE_PAGE, DemandLevel.BACKGROUND);
		this.time.pass(0);
		assertThat(untilNext()).isLessThan(Duration.ofSeconds(8));
		demand(DemandLevel.NONE, DemandLevel.BACKGROUND);
		assertThat(untilNext()).isGreaterThan(Duration.ofSeconds(60));
		demand(DemandLevel.NONE, DemandLevel.NONE);
		assertThat(this.time.untilNext()).isEmpty();
	}

	@Test
	void pollsFromTheStartWhereThatIsNeeded() {
		plays();
		this.log = DemandLevel.BACKGROUND;
		this.pollers.start();
		this.time.pass(0);
		then(this.reader).should().now(eq(ACCOUNT), any());
	}

	@Test
	void pollsLessOftenAsTheDaysPlanIsUsedUp() {
		given(this.budget.slowdown(ACCOUNT, CallPriority.LIVE)).willReturn(2.0);
		plays();
		demand(DemandLevel.VISIBLE_PAGE, DemandLevel.NONE);
		this.time.pass(0);
		assertThat(untilNext()).isCloseTo(Duration.ofSeconds(15), Duration.ofMillis(100));
	}

	@Test
	void stretchesTheLogsWaitsByWhatIsLeftForTheLog() {
		given(this.budget.slowdown(ACCOUNT, CallPriority.LOG)).willReturn(3.0);
		plays();
		demand(DemandLevel.NONE, DemandLevel.BACKGROUND);
		this.time.pass(0);
		assertThat(this.time.untilNext()).contains(Duration.ofMillis(151_050));
	}

	@Test
	void pollsAtOnceForAnAccountThatConnectsAgain() {
		plays();
		demand(DemandLevel.NONE, DemandLevel.BACKGROUND);
		this.time.pass(30);
		demand(DemandLevel.VISIBLE_PAGE, DemandLevel.BACKGROUND);
		this.time.pass(0);
		then(this.reader).should(times(2)).now(eq(ACCOUNT), any());
	}

	@Test
	void pollsTwiceAfterACommand() {
		plays();
		demand(DemandLevel.VISIBLE_PAGE, DemandLevel.NONE);
		this.time.pass(1);
		this.pollers.commandSent(ACCOUNT);
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(1));
		this.time.pass(1);
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(2));
	}

	@Test
	void pollsTwiceAfterACommandWithoutADemand() {
		plays();
		this.pollers.commandSent(ACCOUNT);
		this.time.pass(100);
		then(this.reader).should(times(2)).now(eq(ACCOUNT), any());
	}

	@Test
	void pollsAtOnceWithNewCredentialsWhereThereIsADemand() {
		given(this.reader.now(eq(ACCOUNT), any())).willThrow(new SpotifyRefused(new CredentialsRefused()));
		demand(DemandLevel.VISIBLE_PAGE, DemandLevel.NONE);
		this.time.pass(0);
		assertThat(this.time.untilNext()).contains(Duration.ofMinutes(5));
		this.pollers.on(new CredentialsChanged("spotify", "another"));
		assertThat(this.time.untilNext()).contains(Duration.ZERO);
	}

	@Test
	void newCredentialsWakeNobody() {
		this.pollers.of(ACCOUNT);
		this.pollers.on(new CredentialsChanged("spotify", "another"));
		assertThat(this.time.untilNext()).isEmpty();
	}

	@Test
	void pollsAtOnceWhatSomebodyLooksAtAndAnotherNodePolled() {
		anotherNodePolled();
		this.page = DemandLevel.DISPLAY;
		this.pollers.on(new LeasesChanged(Set.of()));
		demand(DemandLevel.DISPLAY, DemandLevel.NONE);
		assertThat(untilNext()).isZero();
	}

	@Test
	void plansTheUsualPollForALogThatAnotherNodePolled() {
		anotherNodePolled();
		this.log = DemandLevel.BACKGROUND;
		this.pollers.on(new LeasesChanged(Set.of()));
		assertThat(untilNext()).isGreaterThan(Duration.ofSeconds(20));
	}

	@Test
	void isThePollerUntilItsLastChangeIsHandled() throws Exception {
		isBlockedByAListener();
		this.held = false;
		Future<?> handover = CompletableFuture.runAsync(() -> this.pollers.on(new LeasesChanged(Set.of())));
		this.idle.countDown();
		handover.get(10, TimeUnit.SECONDS);
		assertThat(this.polledHere).containsExactly(true);
		assertThat(this.pollers.isPolledHere(ACCOUNT)).isFalse();
	}

	private void anotherNodePolled() {
		Instant at = PlaybackFixtures.NOON.minusSeconds(5);
		NowPlaying known = PlaybackFixtures.now(PlaybackFixtures.playing("a", 50, at), at);
		given(this.remotes.find(ACCOUNT)).willReturn(Optional.of(new RelayedPlayback(known, null, null)));
	}

	@Test
	void keepsNoPollerForAnAccountThatHasDisconnected() {
		plays();
		demand(DemandLevel.VISIBLE_PAGE, DemandLevel.NONE);
		AccountPlayback before = this.pollers.of(ACCOUNT);
		this.pollers.forget(ACCOUNT);
		demand(DemandLevel.NONE, DemandLevel.NONE);
		assertThat(this.time.untilNext()).isEmpty();
		assertThat(this.pollers.of(ACCOUNT)).isNotSameAs(before);
	}

	@Test
	void makesNoOtherPollerUntilTheStoppedOneIsForgotten() {
		plays();
		AccountPlayback before = this.pollers.of(ACCOUNT);
		this.pollers.stop(ACCOUNT);
		demand(DemandLevel.VISIBLE_PAGE, DemandLevel.NONE);
		assertThat(this.time.untilNext()).isEmpty();
		assertThat(this.pollers.of(ACCOUNT)).isSameAs(before);
	}

	@Test
	void aListenerThatBlocksDelaysNeitherPollsNorPagesNorOtherPeople() throws Exception {
		isBlockedByAListener();
		this.time.pass(60);
		then(this.reader).should(atLeast(3)).now(eq(ACCOUNT), any());
		assertThat(this.pollers.of(ACCOUNT).upToDate().isDone()).isTrue();
		this.pollers.on(new AccountConnected(OTHER));
		this.time.pass(0);
		await().untilAsserted(() -> assertThat(this.published).contains(OTHER));
		assertThat(this.published).doesNotContain(ACCOUNT);
		this.idle.countDown();
		await().untilAsserted(() -> assertThat(this.published).contains(ACCOUNT));
	}

	@Test
	void storesNothingThatAListenerHasNotTaken() throws Exception {
		isBlockedByAListener();
		assertThat(this.pollers.isPublishing(ACCOUNT)).isTrue();
		assertThat(this.pollers.stored(ACCOUNT)).isNull();
		this.idle.countDown();
		this.pollers.close();
		assertThat(this.pollers.isPublishing(ACCOUNT)).isFalse();
		assertThat(this.pollers.stored(ACCOUNT)).isNotNull();
	}

	private void isBlockedByAListener() throws InterruptedException {
		this.blocking = true;
		this.threads = Thread::startVirtualThread;
		plays();
		demand(DemandLevel.VISIBLE_PAGE, DemandLevel.NONE);
		this.time.pass(0);
		assertThat(this.busy.await(10, TimeUnit.SECONDS)).isTrue();
	}

	private void hear(Object event) {
		if (event instanceof PlaybackChanged changed) {
			if (changed.account().equals(ACCOUNT) && this.blocking) {
				this.busy.countDown();
				waitUntilIdle();
			}
			this.published.add(changed.account());
			this.polledHere.add(this.pollers.isPolledHere(changed.account()));
		}
	}

	private void waitUntilIdle() {
		try {
			this.idle.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void demand(DemandLevel page, DemandLevel log) {
		this.page = page;
		this.log = log;
		this.pollers.on(new DemandChanged(ACCOUNT));
	}

	private Duration untilNext() {
		return this.time.untilNext().orElseThrow();
	}

	private void plays() {
		given(this.reader.now(any(), any())).willAnswer((_) -> PlaybackFixtures
			.now(PlaybackFixtures.playing("a", 50, this.time.instant()), this.time.instant()));
	}

	private final class Log implements Demand {

		@Override
		public DemandLevel of(AccountId account) {
			return PlaybackPollersTests.this.log;
		}

		@Override
		public Set<AccountId> atStart() {
			return Set.of(ACCOUNT);
		}

	}

}
