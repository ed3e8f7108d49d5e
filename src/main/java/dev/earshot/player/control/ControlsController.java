package dev.earshot.player.control;

import java.time.InstantSource;
import java.util.Map;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.Permissions;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.player.dashboard.DashboardPart;
import dev.earshot.player.dashboard.NowPlayingView;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The controls of the dashboard: on page load, and on the stream after every change.
 */
@Controller
class ControlsController implements DashboardPart {

	private final Permissions permissions;

	private final SavedItems savedItems;

	private final CurrentPlayback playback;

	private final InstantSource clock;

	ControlsController(Permissions permissions, SavedItems savedItems, CurrentPlayback playback, InstantSource clock) {
		this.permissions = permissions;
		this.savedItems = savedItems;
		this.playback = playback;
		this.clock = clock;
	}

	@Override
	public void contribute(AccountId account, NowPlayingView now, Model model) {
		SpotifyUri uri = ControlsView.savable(now);
		Boolean saved = (uri != null) ? this.savedItems.cached(account, uri) : null;
		model.addAttribute("controls", new ControlsView(this.permissions.includeControl(account), now, saved));
	}

	@Override
	public String event() {
		return "controls";
	}

	// The stream stays open while the database is down.
	@Override
	public @Nullable ModelAndView fragment(AccountId account) {
		try {
			return fragment(account, this.playback.latest(account));
		}
		catch (DataAccessException ex) {
			return null;
		}
	}

	// For pages that may be out of date, as when the stream does not confirm a command.
	@GetMapping("/playback/controls")
	ModelAndView controls(@CurrentAccount AccountId account) {
		return fragment(account, this.playback.upToDate(account));
	}

	private ModelAndView fragment(AccountId account, NowPlaying playing) {
		NowPlayingView now = new NowPlayingView(playing, this.clock.instant());
		boolean allowed = this.permissions.includeControl(account);
		SpotifyUri uri = ControlsView.savable(now);
		Boolean saved = (allowed && uri != null) ? this.savedItems.isSaved(account, uri) : null;
		return new ModelAndView("player/control/controls :: controls",
				Map.of("controls", new ControlsView(allowed, now, saved)));
	}

}
