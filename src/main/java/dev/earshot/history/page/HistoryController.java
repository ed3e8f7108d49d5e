package dev.earshot.history.page;

import java.util.Map;
import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.DeletedPlays;
import dev.earshot.history.log.ImportNames;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.recording.Recording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of what somebody has listened to, or the question whether it is to be
 * recorded.
 */
@Controller
class HistoryController {

	private final Listeners listeners;

	private final HistoryPages pages;

	private final DeletedPlays deleted;

	private final Recording recording;

	private final ImportNames imports;

	HistoryController(Listeners listeners, HistoryPages pages, DeletedPlays deleted, Recording recording,
			ImportNames imports) {
		this.listeners = listeners;
		this.pages = pages;
		this.deleted = deleted;
		this.recording = recording;
		this.imports = imports;
	}

	@GetMapping("/history")
	String page(@CurrentAccount AccountId account, @RequestParam Map<String, String> parameters, Model model) {
		Optional<Listener> listener = this.listeners.find(account);
		if (listener.isEmpty()) {
			model.addAttribute("zones", TimeZones.including(null));
			return "history/consent";
		}
		show(listener.get(), new HistoryQuery(parameters), model);
		return "history/history";
	}

	private void show(Listener listener, HistoryQuery query, Model model) {
		PlayFilter filter = query.filter(listener.zone());
		model.addAttribute("listener", listener);
		model.addAttribute("query", query);
		model.addAttribute("filter", query.filterParameters().values());
		model.addAttribute("names", this.pages.names(listener, query));
		model.addAttribute("position", query.position());
		model.addAttribute("page", this.pages.page(listener, query));
		model.addAttribute("found", filter.isEmpty() ? null : this.pages.count(listener, filter));
		model.addAttribute("uncounted", filter.isEmpty() ? 0 : this.pages.countUncounted(listener, filter));
		model.addAttribute("choices", FilterChoices.all());
		model.addAttribute("imports", this.imports.names(listener));
		model.addAttribute("restorable", this.deleted.count(listener));
		model.addAttribute("gap",
				this.recording.currentGap(listener.account())
					.map((gap) -> GapEntry.of(gap, listener.zone()))
					.orElse(null));
	}

}
