package dev.earshot.playback;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.earshot.core.AccountId;

import org.springframework.stereotype.Component;

/**
 * What an account hears, for those who show or change it.
 */
@Component
public class CurrentPlayback {

	private static final Duration PATIENCE = Duration.ofMillis(1500);

	private final Watchers watchers;

	private final PlayerReading reading;

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

	private static void await(Future<?> answer) {
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

}
