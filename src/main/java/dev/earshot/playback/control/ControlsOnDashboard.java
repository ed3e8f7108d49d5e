package dev.earshot.playback.control;

import java.time.InstantSource;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.Permissions;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.dashboard.DashboardPart;
import dev.earshot.playback.dashboard.NowPlayingView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The controls below what is playing: as they are on first paint, and again whenever
 * something changed.
 */
@Controller
class ControlsOnDashboard implements DashboardPart {

	private final Permissions permissions;

	private final Likes likes;

	private final CurrentPlayback playback;

	private final InstantSource clock;

	ControlsOnDashboard(Permissions permissions, Likes likes, CurrentPlayback playback, InstantSource clock) {
		this.permissions = permissions;
		this.likes = likes;
		this.playback = playback;
		this.clock = clock;
	}

	@Override
	public void contribute(AccountId account, NowPlayingView now, Model model) {
		SpotifyUri uri = ControlsView.keepable(now);
		Boolean kept = (uri != null) ? this.likes.known(account, uri) : null;
		model.addAttribute("controls", new ControlsView(this.permissions.includeControl(account), now, kept));
	}

	@GetMapping("/playback/controls")
	String controls(@CurrentAccount AccountId account, Model model) {
		NowPlayingView now = new NowPlayingView(this.playback.recent(account), this.clock.instant());
		boolean granted = this.permissions.includeControl(account);
		SpotifyUri uri = ControlsView.keepable(now);
		Boolean kept = (granted && uri != null) ? this.likes.of(account, uri) : null;
		model.addAttribute("controls", new ControlsView(granted, now, kept));
		return "playback/control/controls :: controls";
	}

}
