package dev.earshot.playback.watch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.Device;
import dev.earshot.playback.Heard;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.reading.PlayerReading;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an account hears, as its watcher knows it.
 */
@Component
class PolledPlayback implements CurrentPlayback {

	private static final Duration PATIENCE = Duration.ofMillis(1500);

	private final PlaybackPollers pollers;

	private final PlayerReading reading;

	private final Map<AccountId, CompletableFuture<NowPlaying>> changes = new ConcurrentHashMap<>();

	PolledPlayback(PlaybackPollers pollers, PlayerReading reading) {
		this.pollers = pollers;
		this.reading = reading;
	}

	@Override
	public NowPlaying known(AccountId account) {
		return this.pollers.of(account).now();
	}

	@Override
	public NowPlaying recent(AccountId account) {
		await(this.pollers.of(account).refresh());
		return known(account);
	}

	@Override
	public NowPlaying glimpse(AccountId account) {
		await(this.pollers.of(account).glimpse());
		return known(account);
	}

	@Override
	public @Nullable Heard lastHeard(AccountId account) {
		return this.pollers.of(account).heard();
	}

	@Override
	public @Nullable NowPlaying remembered(AccountId account) {
		return this.pollers.of(account).remembered();
	}

	@Override
	public Future<NowPlaying> nextChange(AccountId account) {
		return this.changes.computeIfAbsent(account, (_) -> new CompletableFuture<>());
	}

	// Who waits for what came of a command is told first.
	@EventListener
	@Order(0)
	void on(PlaybackChanged event) {
		CompletableFuture<NowPlaying> expected = this.changes.remove(event.account());
		if (expected != null) {
			expected.complete(event.after());
		}
	}

	@Override
	public void await(Future<?> answer) {
		try {
			answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			// What is known has to do.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public List<Device> devices(AccountId account) {
		return this.reading.devices(account);
	}

	@Override
	public void commanded(AccountId account) {
		this.pollers.commanded(account);
	}

	@Override
	public void sought(AccountId account, Duration position) {
		this.pollers.sought(account, position);
	}

}
