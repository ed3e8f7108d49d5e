package dev.earshot.player.dashboard;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * Something that stands on the dashboard beside what is playing.
 */
public interface DashboardPart {

	/**
	 * Adds what the part shows, without making the page wait for Spotify.
	 * @param account whose dashboard
	 * @param now what is playing
	 * @param model what the page shows
	 */
	void contribute(AccountId account, NowPlayingView now, Model model);

	/**
	 * The event by which open pages get the part anew.
	 * @return its name in the stream
	 */
	String event();

	/**
	 * Returns the part as it is now. It is asked for on a thread that may wait.
	 * @param account whose dashboard
	 * @return what replaces the part on an open page; {@code null} if that cannot be told
	 * at the moment
	 */
	@Nullable ModelAndView fragment(AccountId account);

}
