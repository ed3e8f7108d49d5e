package dev.earshot.playback.dashboard;

import dev.earshot.core.AccountId;

import org.springframework.ui.Model;

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

}
