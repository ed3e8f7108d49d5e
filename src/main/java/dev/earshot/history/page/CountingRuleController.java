package dev.earshot.history.page;

import java.util.List;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountedItems;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hides artists and shows, merges recordings, and takes both back. {@code page} is the
 * item to whose page it leads; without one, it leads to the list of all rules.
 */
@Controller
class CountingRuleController {

	private final Listeners listeners;

	private final CountingRules rules;

	private final CountedItems items;

	private final ItemRepository all;

	CountingRuleController(Listeners listeners, CountingRules rules, CountedItems items, ItemRepository all) {
		this.listeners = listeners;
		this.rules = rules;
		this.items = items;
		this.all = all;
	}

	@PostMapping("/history/artists/{id}/hide")
	String hide(@CurrentAccount AccountId account, @PathVariable int id,
			@RequestParam(required = false) @Nullable Integer page, RedirectAttributes redirect) {
		Listener listener = whoHasArtist(account, id);
		this.rules.hide(listener.id(), id);
		return done("artist-hidden", listener, page, redirect);
	}

	// What only the rule named is gone with it.
	@PostMapping("/history/artists/{id}/show")
	String show(@CurrentAccount AccountId account, @PathVariable int id,
			@RequestParam(required = false) @Nullable Integer page, RedirectAttributes redirect) {
		Listener listener = whoHasArtist(account, id);
		this.rules.show(listener.id(), id);
		this.all.removeUnused();
		return done("artist-shown", listener, page, redirect);
	}

	private Listener whoHasArtist(AccountId account, int artist) {
		return this.listeners.find(account)
			.filter((listener) -> this.items.containsArtist(listener, artist))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping("/history/items/{id}/merge")
	String merge(@CurrentAccount AccountId account, @PathVariable int id, @RequestParam List<Integer> item,
			@RequestParam(required = false) @Nullable Integer page, RedirectAttributes redirect) {
		Listener listener = whoHasItem(account, id);
		if (item.contains(id)) {
			redirect.addFlashAttribute("refusal", CountingRefusal.MERGE_SAME);
			return path(listener, page);
		}
		if (!item.stream().allMatch((each) -> this.items.contains(listener, each))) {
			redirect.addFlashAttribute("refusal", CountingRefusal.MERGE_UNKNOWN);
			return path(listener, page);
		}
		item.forEach((each) -> this.rules.merge(listener.id(), each, id));
		return done("items-merged", listener, page, redirect);
	}

	@PostMapping("/history/items/{id}/separate")
	String separate(@CurrentAccount AccountId account, @PathVariable int id,
			@RequestParam(required = false) @Nullable Integer page, RedirectAttributes redirect) {
		Listener listener = whoHasItem(account, id);
		if (!this.rules.separate(listener.id(), id)) {
			return path(listener, page);
		}
		this.all.removeUnused();
		return done("item-separated", listener, page, redirect);
	}

	private Listener whoHasItem(AccountId account, int item) {
		return this.listeners.find(account)
			.filter((listener) -> this.items.contains(listener, item))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String done(String notice, Listener listener, @Nullable Integer page, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return path(listener, page);
	}

	// An item that only the rule named has no page any more.
	private String path(Listener listener, @Nullable Integer page) {
		return (page != null && this.items.contains(listener, page)) ? "redirect:/history/items/" + page
				: "redirect:" + CountingController.PAGE;
	}

}
