package dev.earshot.player.top;

import java.util.concurrent.CompletableFuture;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.Permissions;
import dev.earshot.account.SpotifyConnections;
import dev.earshot.core.AccountId;
import dev.earshot.playback.reading.CatalogueItem;
import dev.earshot.playback.reading.TimeRange;
import dev.earshot.player.lists.CachedList;
import dev.earshot.player.top.TopItems.Kind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of top artists and tracks. It shows what Spotify returns and computes nothing,
 * so it needs no listening log.
 */
@Controller
class TopController {

	private final TopItems items;

	private final SpotifyConnections connections;

	private final Permissions permissions;

	TopController(TopItems items, SpotifyConnections connections, Permissions permissions) {
		this.items = items;
		this.connections = connections;
		this.permissions = permissions;
	}

	@GetMapping("/top")
	String page(@CurrentAccount AccountId account, @RequestParam(defaultValue = "") String range, Model model) {
		if (!this.connections.exists(account)) {
			return "player/unconnected";
		}
		boolean granted = this.permissions.includeTopItems(account);
		model.addAttribute("granted", granted);
		if (granted) {
			addLists(account, TimeRange.of(range).orElse(TimeRange.MEDIUM_TERM), model);
		}
		return "player/top";
	}

	private void addLists(AccountId account, TimeRange range, Model model) {
		CompletableFuture<CachedList<CatalogueItem>> artists = this.items.of(account, Kind.ARTISTS, range);
		CompletableFuture<CachedList<CatalogueItem>> tracks = this.items.of(account, Kind.TRACKS, range);
		model.addAttribute("ranges", TimeRange.values());
		model.addAttribute("range", range);
		model.addAttribute("artists", artists.join());
		model.addAttribute("tracks", tracks.join());
	}

}
