package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

import dev.earshot.core.AccountId;
import dev.earshot.core.Timeout;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.Device;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.reading.PlayerReader;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The playback of each account, as its poller knows it.
 */
@Component
class PolledPlayback implements CurrentPlayback {

	private static final Timeout TIMEOUT = new Timeout(Duration.ofMillis(1500));

	private final PlaybackPollers pollers;

	private final PlayerReader reader;

	private final Map<AccountId, CompletableFuture<NowPlaying>> changes = new ConcurrentHashMap<>();

	PolledPlayback(PlaybackPollers pollers, PlayerReader reader) {
		this.pollers = pollers;
		this.reader = reader;
	}

	@Override
	public NowPlaying latest(AccountId account) {
		return this.pollers.of(account).now();
	}

	@Override
	public NowPlaying upToDate(AccountId account) {
		await(this.pollers.of(account).upToDate());
		return latest(account);
	}

	@Override
	public NowPlaying roughlyUpToDate(AccountId account) {
		await(this.pollers.of(account).roughlyUpToDate());
		return latest(account);
	}

	@Override
	public @Nullable LastPlayed lastPlayed(AccountId account) {
		return this.pollers.of(account).lastPlayed();
	}

	@Override
	public boolean isPolledHere(AccountId account) {
		return this.pollers.isPolledHere(account);
	}

	@Override
	public @Nullable NowPlaying beforeRestart(AccountId account) {
		return this.pollers.of(account).beforeRestart();
	}

	@Override
	public Future<NowPlaying> nextChange(AccountId account) {
		return this.changes.computeIfAbsent(account, (_) -> new CompletableFuture<>());
	}

	// Whoever waits for the result of a command comes first.
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
		TIMEOUT.await(answer);
	}

	@Override
	public List<Device> devices(AccountId account) {
		return this.reader.devices(account);
	}

	@Override
	public void commandSent(AccountId account) {
		this.pollers.commandSent(account);
	}

	@Override
	public void seeked(AccountId account, Duration position) {
		this.pollers.seeked(account, position);
	}

}
