package dev.earshot.player.dashboard;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * A part of the dashboard beside what plays.
 */
public interface DashboardPart {

	/** Adds the attributes of the part to the page, without waiting for Spotify. */
	void contribute(AccountId account, NowPlayingView now, Model model);

	/** Returns the name of the event that replaces the part on open pages. */
	String event();

	/** Renders the part on a thread that may block; {@code null} if it cannot now. */
	@Nullable ModelAndView fragment(AccountId account);

}
