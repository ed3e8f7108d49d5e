package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.RelayedPlayback;
import org.jspecify.annotations.Nullable;

/**
 * The playback of an account that another node polls. It asks that node instead of
 * Spotify, and publishes the same events.
 */
final class RemotePlayback implements AccountPlayback {

	// That node polls by itself as long as a page is open or an output is fetched here.
	private static final Duration UP_TO_DATE_FOR = Duration.ofSeconds(5);

	private static final Duration ASKED_AGAIN_AFTER = Duration.ofMillis(1500);

	private final Consumer<PlaybackRequest> requests;

	private final PlaybackEvents events;

	private final InstantSource clock;

	private final OutdatedTimer outdated;

	private RelayedPlayback known;

	private Instant answeredAt = Instant.MIN;

	private Instant askedAt = Instant.MIN;

	private CompletableFuture<NowPlaying> answer = new CompletableFuture<>();

	private boolean closed;

	RemotePlayback(Consumer<PlaybackRequest> requests, PlaybackEvents events, PollTiming timing,
			RelayedPlayback known) {
		this.requests = requests;
		this.events = events;
		this.clock = timing.clock();
		this.known = known;
		this.outdated = new OutdatedTimer(timing.scheduler(), this::publishOutdated);
		this.outdated.adapt(known.now(), this.clock.instant());
	}

	@Override
	public synchronized RelayedPlayback relayed() {
		return this.known;
	}

	@Override
	public synchronized NowPlaying now() {
		return this.known.now();
	}

	@Override
	public synchronized @Nullable LastPlayed lastPlayed() {
		return this.known.lastPlayed();
	}

	// That node tells what it knows from before its start.
	@Override
	public @Nullable NowPlaying beforeRestart() {
		return null;
	}

	// The node that polls stores it.
	@Override
	public @Nullable LastPlayback stored() {
		return null;
	}

	@Override
	public synchronized boolean isPublishing() {
		return !this.events.areDelivered();
	}

	@Override
	public Future<?> upToDate() {
		return known(UP_TO_DATE_FOR, new PlaybackRequest.PollForPage());
	}

	@Override
	public Future<?> roughlyUpToDate() {
		return known(PollingRate.RECENT_FOR, new PlaybackRequest.PollForOutput());
	}

	// Asks while others may take over an answer.
	private Future<?> known(Duration age, PlaybackRequest request) {
		Future<?> known = known(age);
		if (!known.isDone() && isToBeAsked()) {
			this.requests.accept(request);
		}
		return known;
	}

	private synchronized Future<?> known(Duration age) {
		return isWithin(this.answeredAt, age, this.clock.instant()) ? CompletableFuture.completedFuture(now())
				: this.answer;
	}

	private synchronized boolean isToBeAsked() {
		Instant now = this.clock.instant();
		if (isWithin(this.askedAt, ASKED_AGAIN_AFTER, now)) {
			return false;
		}
		this.askedAt = now;
		return true;
	}

	private static boolean isWithin(Instant time, Duration age, Instant now) {
		return !time.isAfter(now) && time.isAfter(now.minus(age));
	}

	/** Takes over what the node that polls knows. */
	synchronized void update(RelayedPlayback relayed) {
		if (this.closed) {
			return;
		}
		NowPlaying before = now();
		this.known = relayed;
		this.answeredAt = this.clock.instant();
		if (!before.equals(relayed.now())) {
			this.events.publishChanges(List.of(), before, relayed.now());
			this.outdated.adapt(relayed.now(), this.answeredAt);
		}
		this.answer.complete(relayed.now());
		this.answer = new CompletableFuture<>();
	}

	private synchronized void publishOutdated() {
		if (!this.closed) {
			Instant now = this.clock.instant();
			this.events.publishOutdated(now().isOutdatedAt(now.minus(NowPlaying.LEEWAY)));
			this.outdated.planNext(now);
		}
	}

	// That node is told of the demand here.
	@Override
	public void adapt() {
	}

	@Override
	public void commandSent() {
		this.requests.accept(new PlaybackRequest.CommandSent());
	}

	@Override
	public void seeked(Duration position) {
		this.requests.accept(new PlaybackRequest.Seeked(position));
	}

	@Override
	public void pollAgain() {
		this.requests.accept(new PlaybackRequest.PollAgain());
	}

	@Override
	public synchronized void stop() {
		this.closed = true;
		this.outdated.close();
	}

	@Override
	public void awaitDelivery(Duration timeout) {
		this.events.awaitDelivery(timeout);
		this.events.close();
	}

	@Override
	public synchronized void close() {
		stop();
		this.events.close();
	}

}
