package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

import dev.earshot.ManualTime;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.TestLog;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.nodes.TestNodes;
import dev.earshot.scrobbling.queue.DeadLetter;
import dev.earshot.scrobbling.queue.DeadLetters;
import dev.earshot.scrobbling.queue.HiddenArtists;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.queue.TestListens;
import dev.earshot.scrobbling.service.FakeListenService;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.ListenServices;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetRemoved;
import dev.earshot.scrobbling.targets.TargetResumed;
import dev.earshot.scrobbling.targets.Targets;
import dev.earshot.scrobbling.targets.TestTargets;
import dev.earshot.storage.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;

import static org.mockito.Mockito.mock;

/**
 * All that sends the plays of one person to one target, with services in memory and a
 * manual clock.
 */
public final class SendingRig {

	public static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private final ManualTime time = new ManualTime(NOON);

	private final JdbcClient jdbc;

	private final FakeListenService fake;

	private final ListenService service;

	private final ServiceAccount serviceAccount;

	private final AccountId account;

	private final NodeMessages messages = mock();

	private SendingLanes lanes;

	private Targets targets;

	private EndedPlays ended;

	private NowPlayingTeller nowPlaying;

	private RangeSource ranges = (_, _) -> RoundResult.IDLE;

	private SendingRig(JdbcClient jdbc, FakeListenService fake, ListenService service, ServiceAccount serviceAccount) {
		this.jdbc = jdbc;
		this.fake = fake;
		this.service = service;
		this.serviceAccount = serviceAccount;
		this.account = TestPeople.member(jdbc, "fox", this.time);
		restart();
	}

	public static SendingRig of(TestDatabase database) {
		return of(database, new FakeListenService(ServiceKind.LISTENBRAINZ));
	}

	public static SendingRig of(ServiceKind kind) {
		return of(TestDatabase.SQLITE, new FakeListenService(kind));
	}

	private static SendingRig of(TestDatabase database, FakeListenService fake) {
		return new SendingRig(database.empty(), fake, fake, TestTargets.SERVICE);
	}

	/** Sends to a real client of a service. */
	public static SendingRig of(ListenService client, ServiceAccount account) {
		return new SendingRig(TestDatabase.SQLITE.empty(), new FakeListenService(client.kind()), client, account);
	}

	/** Ends the program as if it was killed, and begins it anew. */
	public void restart() {
		this.time.forgetAllPlans();
		TaskScheduler scheduler = this.time.scheduler();
		this.targets = TestTargets.in(this.jdbc, this::publish, this.time);
		SendingDelays delays = new SendingDelays(new Random(1));
		Waiting waiting = new Waiting(this.targets, delays, this.time);
		SentListens sent = new SentListens(this.targets, queue(), letters(), delays, this.time);
		ListenServices services = new ListenServices(List.of(this.service));
		HiddenArtists hidden = new HiddenArtists(log().listeners(), new CountingRules(this.jdbc));
		SendingRound round = new SendingRound(queue(), new SendableListens(hidden, letters(), this.time),
				new AttemptCheck(queue(), sent, letters(), new StoredQuestions(), waiting),
				new Submission(this.targets, queue(), letters(), sent, waiting),
				(target, service) -> this.ranges.bringMore(target, service));
		this.lanes = new SendingLanes(this.targets, new SendingStep(this.targets, services, round, waiting, this.time),
				TestNodes.lanes(scheduler, this.time), this.messages);
		this.ended = new EndedPlays(this.targets, queue(), hidden, this.lanes);
		this.nowPlaying = new NowPlayingTeller(this.targets, services, hidden, scheduler, this.time);
		this.lanes.start();
	}

	private void publish(Object event) {
		switch (event) {
			case TargetResumed resumed -> this.lanes.on(resumed);
			case TargetRemoved removed -> this.lanes.on(removed);
			case Object _ -> {
			}
		}
	}

	/** Brings listens of the log as a range does. */
	public void bring(Function<Waiting, RangeSource> ranges) {
		this.ranges = ranges.apply(new Waiting(this.targets, new SendingDelays(new Random(1)), this.time));
	}

	public Target connect() {
		return Objects.requireNonNull(this.targets.connect(this.account, this.service.kind(), this.serviceAccount));
	}

	/** Queues a listen of each track, a minute after the one before, up to now. */
	public void listens(Target target, String... tracks) {
		for (int place = 0; place < tracks.length; place++) {
			queue().add(target.id(),
					TestListens.of(tracks[place], this.time.instant().minusSeconds(60L * (tracks.length - place))),
					false);
		}
		this.lanes.wake(target.id());
	}

	NodeMessages messages() {
		return this.messages;
	}

	public ScrobbleQueue queue() {
		return TestListens.queue(this.jdbc, this.time);
	}

	public DeadLetters letters() {
		return TestListens.letters(this.jdbc, this.time);
	}

	public List<DeadLetter> dead(Target target) {
		return letters().of(target.id(), 100);
	}

	public Target now(Target target) {
		return this.targets.find(target.id()).orElseThrow();
	}

	public void pass(Duration time) {
		this.time.pass(time);
	}

	public ManualTime time() {
		return this.time;
	}

	public JdbcClient jdbc() {
		return this.jdbc;
	}

	public TestLog log() {
		return TestLog.existing(this.jdbc, this.account);
	}

	public AccountId account() {
		return this.account;
	}

	public FakeListenService service() {
		return this.fake;
	}

	public SendingLanes lanes() {
		return this.lanes;
	}

	public Targets targets() {
		return this.targets;
	}

	EndedPlays ended() {
		return this.ended;
	}

	NowPlayingTeller nowPlaying() {
		return this.nowPlaying;
	}

}
