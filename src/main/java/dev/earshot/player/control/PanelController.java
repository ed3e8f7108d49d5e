package dev.earshot.player.control;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.Permissions;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.Player;
import dev.earshot.playback.reading.Catalogue;
import dev.earshot.player.control.CachedLists.Kind;
import dev.earshot.player.dashboard.NowPlayingView;
import dev.earshot.player.lists.CachedList;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Search, queue and devices: as pages, or for htmx as panels of the dashboard.
 */
@Controller
class PanelController {

	private static final int MAX_QUERY_LENGTH = 400;

	private final Catalogue catalogue;

	private final CurrentPlayback playback;

	private final CachedLists lists;

	private final Permissions permissions;

	private final InstantSource clock;

	PanelController(Catalogue catalogue, CurrentPlayback playback, CachedLists lists, Permissions permissions,
			InstantSource clock) {
		this.catalogue = catalogue;
		this.playback = playback;
		this.lists = lists;
		this.permissions = permissions;
		this.clock = clock;
	}

	@GetMapping("/playback/search")
	String search(@CurrentAccount AccountId account, @RequestParam(defaultValue = "") String q,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
		String query = q.strip().substring(0, Math.min(MAX_QUERY_LENGTH, q.strip().length()));
		model.addAttribute("words", query);
		return panel("search", account, htmx, model, () -> CachedList.of(() -> results(account, query)));
	}

	private List<SearchResultGroup> results(AccountId account, String query) {
		if (query.isEmpty()) {
			return List.of();
		}
		return SearchResultGroup.of(CatalogueReference.read(query)
			.map((uri) -> this.catalogue.find(account, uri))
			.orElseGet(() -> this.catalogue.search(account, query)));
	}

	@GetMapping("/playback/queue")
	String queue(@CurrentAccount AccountId account,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
		return panel("queue", account, htmx, model,
				() -> this.lists.get(account, Kind.QUEUE, () -> this.catalogue.queue(account)));
	}

	@GetMapping("/playback/devices")
	String devices(@CurrentAccount AccountId account,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
		Player player = this.playback.latest(account).player();
		model.addAttribute("activeDevice", (player != null) ? player.device() : null);
		return panel("devices", account, htmx, model,
				() -> this.lists.get(account, Kind.DEVICES, () -> this.playback.devices(account)));
	}

	private String panel(String name, AccountId account, @Nullable String htmx, Model model,
			Supplier<? extends CachedList<?>> source) {
		if (!this.permissions.includeControl(account)) {
			return "redirect:/";
		}
		CachedList<?> list = source.get();
		model.addAttribute("contents", list.items());
		model.addAttribute("refusal", list.refusal());
		NowPlayingView now = new NowPlayingView(this.playback.latest(account), this.clock.instant());
		model.addAttribute("controls", new ControlsView(true, now, null));
		model.addAttribute("panel", name);
		return (htmx != null) ? "player/control/panel :: panel" : "player/control/panel";
	}

}
