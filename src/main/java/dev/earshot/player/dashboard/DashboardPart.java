package dev.earshot.player.dashboard;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * A part of the dashboard beside what plays.
 */
public interface DashboardPart {

	/**
	 * Adds the attributes of the part, without waiting for Spotify.
	 * @param account whose dashboard
	 * @param now what plays
	 * @param model the model of the page
	 */
	void contribute(AccountId account, NowPlayingView now, Model model);

	/**
	 * Returns the event that replaces the part on open pages.
	 * @return the name of the event
	 */
	String event();

	/**
	 * Renders the part. Called on a thread that may block.
	 * @param account whose dashboard
	 * @return the fragment; {@code null} if it cannot be rendered now
	 */
	@Nullable ModelAndView fragment(AccountId account);

}
