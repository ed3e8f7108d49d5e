package dev.earshot.player.dashboard;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.SpotifyConnections;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.reading.RecentPlay;
import dev.earshot.player.lists.CachedList;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The dashboard page. It waits for Spotify only a moment; later results arrive on the
 * stream.
 */
@Controller
class DashboardController {

	private final CurrentPlayback playback;

	private final RecentPlays recentPlays;

	private final InstantSource clock;

	private final ObjectProvider<DashboardPart> parts;

	private final SpotifyConnections connections;

	DashboardController(CurrentPlayback playback, RecentPlays recentPlays, InstantSource clock,
			ObjectProvider<DashboardPart> parts, SpotifyConnections connections) {
		this.playback = playback;
		this.recentPlays = recentPlays;
		this.clock = clock;
		this.parts = parts;
		this.connections = connections;
	}

	@GetMapping("/")
	String page(@CurrentAccount AccountId account, Model model) {
		return this.connections.exists(account) ? dashboard(account, model) : "player/unconnected";
	}

	private String dashboard(AccountId account, Model model) {
		this.playback.await(CompletableFuture.allOf(poll(account), this.recentPlays.of(account)));
		CachedList<RecentPlay> recent = this.recentPlays.cached(account);
		NowPlayingView now = new NowPlayingView(this.playback.latest(account), this.clock.instant());
		this.parts.forEach((part) -> part.contribute(account, now, model));
		model.addAttribute("now", now);
		model.addAttribute("recent", recent.items());
		model.addAttribute("recentRefusal", recent.refusal());
		return "player/dashboard";
	}

	// On a thread of its own, so that both calls run concurrently.
	private CompletableFuture<NowPlaying> poll(AccountId account) {
		return CompletableFuture.supplyAsync(() -> this.playback.upToDate(account), Thread::startVirtualThread);
	}

}
