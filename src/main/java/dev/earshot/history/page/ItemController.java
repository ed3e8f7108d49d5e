package dev.earshot.history.page;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountedArtist;
import dev.earshot.history.counting.CountedItem;
import dev.earshot.history.counting.CountedItems;
import dev.earshot.history.counting.ItemPlays;
import dev.earshot.history.counting.MergeSuggestions;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.filter.FilterParameters;
import dev.earshot.history.log.filter.OfKind;
import dev.earshot.history.log.filter.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of an item: how often somebody played it, and how that counts. Nobody learns
 * from it what others played.
 */
@Controller
class ItemController {

	private static final int MAX_FOUND = 20;

	private final Listeners listeners;

	private final CountedItems items;

	private final MergeSuggestions suggestions;

	private final PlayLog log;

	ItemController(Listeners listeners, CountedItems items, MergeSuggestions suggestions, PlayLog log) {
		this.listeners = listeners;
		this.items = items;
		this.suggestions = suggestions;
		this.log = log;
	}

	@GetMapping("/history/items/{id}")
	String page(@CurrentAccount AccountId account, @PathVariable int id,
			@RequestParam(required = false) @Nullable String q, Model model) {
		Listener listener = this.listeners.find(account)
			.filter((found) -> this.items.contains(found, id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		CountedItem item = this.items.of(listener, List.of(id)).getFirst();
		model.addAttribute("item", ItemEntry.of(item));
		List<CountedArtist> artists = this.items.artists(listener, id);
		model.addAttribute("artists", artists);
		model.addAttribute("counted",
				OfKind.MUSIC.kinds().contains(item.item().kind()) && artists.stream().noneMatch(CountedArtist::hidden));
		showPlays(listener, id, model);
		showMerged(listener, item, model);
		showFound(listener, id, q, model);
		return "history/item";
	}

	private void showPlays(Listener listener, int id, Model model) {
		ItemPlays plays = this.items.plays(listener, id);
		model.addAttribute("plays", plays.count());
		model.addAttribute("first", inZone(plays.firstAt(), listener));
		model.addAttribute("last", inZone(plays.lastAt(), listener));
	}

	private static @Nullable ZonedDateTime inZone(@Nullable Instant instant, Listener listener) {
		return (instant != null) ? instant.atZone(listener.zone()) : null;
	}

	// What counts as another one is merged from the page of that one.
	private void showMerged(Listener listener, CountedItem item, Model model) {
		ItemEntry into = this.items.target(listener, item.id()).map(ItemEntry::of).orElse(null);
		model.addAttribute("into", into);
		model.addAttribute("merged", ItemEntry.of(this.items.mergedInto(listener, item.id())));
		model.addAttribute("suggestions",
				(into != null) ? List.of() : ItemEntry.of(this.suggestions.of(listener, item)));
	}

	private void showFound(Listener listener, int id, @Nullable String q, Model model) {
		String words = FilterParameters.search(q);
		model.addAttribute("q", words);
		model.addAttribute("found", words.isEmpty() ? null : ItemEntry.of(found(listener, id, words)));
	}

	private List<CountedItem> found(Listener listener, int id, String words) {
		List<Integer> ids = this.log.items(listener, PlayFilter.of(new Words(words)), MAX_FOUND + 1)
			.stream()
			.filter((other) -> other != id)
			.limit(MAX_FOUND)
			.toList();
		return this.items.of(listener, ids);
	}

}
