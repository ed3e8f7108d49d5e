package dev.earshot.playback;

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
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What an account hears, for those who show or change it.
 */
@Component
public class CurrentPlayback {

	private static final Duration PATIENCE = Duration.ofMillis(1500);

	private final Watchers watchers;

	private final PlayerReading reading;

	private final Map<AccountId, CompletableFuture<NowPlaying>> changes = new ConcurrentHashMap<>();

	CurrentPlayback(Watchers watchers, PlayerReading reading) {
		this.watchers = watchers;
		this.reading = reading;
	}

	/**
	 * What is known without asking.
	 * @param account whose
	 * @return the last that was seen
	 */
	public NowPlaying known(AccountId account) {
		return this.watchers.of(account).now();
	}

	/**
	 * What is heard now, asked for if what is known is too old.
	 * @param account whose
	 * @return what is known after a moment of patience
	 */
	public NowPlaying recent(AccountId account) {
		await(this.watchers.of(account).refresh());
		return known(account);
	}

	/**
	 * What is heard now, for those who show it in the background: as good as it was a few
	 * minutes ago, and asked for only if it is older. However many ask, and however long
	 * nobody did, that is one look.
	 * @param account whose
	 * @return what is known, at once unless Spotify has to be asked
	 */
	public NowPlaying glimpse(AccountId account) {
		await(this.watchers.of(account).glimpse());
		return known(account);
	}

	/**
	 * The last that was heard and that others may be told of.
	 * @param account whose
	 * @return {@code null} if nothing was heard since Earshot knows this account
	 */
	public @Nullable Heard lastHeard(AccountId account) {
		return this.watchers.of(account).heard();
	}

	/**
	 * What was known when the program was started, which may have changed since.
	 * @param account whose
	 * @return {@code null} if nothing was stored
	 */
	public @Nullable NowPlaying remembered(AccountId account) {
		return this.watchers.of(account).remembered();
	}

	/**
	 * The next change that is seen, for those who are about to cause one.
	 * @param account whose playback
	 * @return completed as soon as it is known
	 */
	public Future<NowPlaying> nextChange(AccountId account) {
		return this.changes.computeIfAbsent(account, (_) -> new CompletableFuture<>());
	}

	@EventListener
	void on(PlaybackChanged event) {
		CompletableFuture<NowPlaying> expected = this.changes.remove(event.account());
		if (expected != null) {
			expected.complete(event.after());
		}
	}

	/**
	 * Waits for an answer as long as a person waits for a page.
	 * @param answer what is waited for
	 */
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

	/**
	 * What could play.
	 * @param account whose
	 * @return the devices that Spotify knows of now
	 */
	public List<Device> devices(AccountId account) {
		return this.reading.devices(account);
	}

	/**
	 * Says that the player was told to do something, so that the next look comes soon.
	 * @param account whose player
	 */
	public void commanded(AccountId account) {
		this.watchers.commanded(account);
	}

	/**
	 * Says that the player was told to go on at another position, which is known from now
	 * on.
	 * @param account whose player
	 * @param position from the beginning
	 */
	public void sought(AccountId account, Duration position) {
		this.watchers.sought(account, position);
	}

}
