package dev.earshot.playback;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What an account hears, for those who show or change it.
 */
public interface CurrentPlayback {

	/**
	 * What is known without asking.
	 * @param account whose
	 * @return the last that was seen
	 */
	NowPlaying latest(AccountId account);

	/**
	 * What is heard now, asked for if what is known is too old.
	 * @param account whose
	 * @return what is known after a moment of patience
	 */
	NowPlaying upToDate(AccountId account);

	/**
	 * What is heard now, for those who show it in the background: as good as it was a few
	 * minutes ago, and asked for only if it is older. However many ask, and however long
	 * nobody did, that is one look.
	 * @param account whose
	 * @return what is known, at once unless Spotify has to be asked
	 */
	NowPlaying recent(AccountId account);

	/**
	 * The last that was heard and that others may be told of.
	 * @param account whose
	 * @return {@code null} if nothing was heard since Earshot knows this account
	 */
	@Nullable LastPlayed lastPlayed(AccountId account);

	/**
	 * What was known when the program was started, which may have changed since.
	 * @param account whose
	 * @return {@code null} if nothing was stored
	 */
	@Nullable NowPlaying beforeRestart(AccountId account);

	/**
	 * The next change that is seen, for those who are about to cause one.
	 * @param account whose playback
	 * @return completed as soon as it is known
	 */
	Future<NowPlaying> nextChange(AccountId account);

	/**
	 * Waits for an answer as long as a person waits for a page.
	 * @param answer what is waited for
	 */
	void await(Future<?> answer);

	/**
	 * What could play.
	 * @param account whose
	 * @return the devices that Spotify knows of now
	 */
	List<Device> devices(AccountId account);

	/**
	 * Says that the player was told to do something, so that the next look comes soon.
	 * @param account whose player
	 */
	void commandSent(AccountId account);

	/**
	 * Says that the player was told to go on at another position, which is known from now
	 * on.
	 * @param account whose player
	 * @param position from the beginning
	 */
	void seeked(AccountId account, Duration position);

}
