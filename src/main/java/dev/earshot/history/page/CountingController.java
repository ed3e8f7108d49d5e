package dev.earshot.history.page;

import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountedItems;
import dev.earshot.history.counting.MergeSuggestions;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Everything that somebody has hidden or merged, and what could be merged.
 */
@Controller
class CountingController {

	static final String PAGE = "/history/counting";

	private static final int MAX_SUGGESTIONS = 50;

	private final Listeners listeners;

	private final CountedItems items;

	private final MergeSuggestions suggestions;

	CountingController(Listeners listeners, CountedItems items, MergeSuggestions suggestions) {
		this.listeners = listeners;
		this.items = items;
		this.suggestions = suggestions;
	}

	@GetMapping(PAGE)
	String page(@CurrentAccount AccountId account, Model model) {
		Optional<Listener> listener = this.listeners.find(account);
		listener.ifPresent((found) -> {
			model.addAttribute("hidden", this.items.hidden(found));
			model.addAttribute("merged", ItemGroupEntry.of(this.items.merged(found)));
			model.addAttribute("suggestions", ItemGroupEntry.of(this.suggestions.of(found, MAX_SUGGESTIONS)));
		});
		return listener.isPresent() ? "history/counting" : "redirect:/history";
	}

}
