package dev.earshot.history.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.DeletedPlays;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.page.HistoryAudit.PlaysDeleted;
import dev.earshot.history.page.HistoryAudit.PlaysRestored;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Deletes plays from the list, and takes that back.
 */
@Controller
class DeletionController {

	private static final String LIST = "redirect:/history";

	private final Listeners listeners;

	private final DeletedPlays deleted;

	private final ApplicationEventPublisher events;

	DeletionController(Listeners listeners, DeletedPlays deleted, ApplicationEventPublisher events) {
		this.listeners = listeners;
		this.deleted = deleted;
		this.events = events;
	}

	// Returns to the same part of the list.
	@PostMapping("/history/delete")
	String delete(@CurrentAccount AccountId account, @RequestParam(defaultValue = "") List<String> play,
			@RequestParam Map<String, String> parameters, RedirectAttributes redirect) {
		List<PlayKey> keys = play.stream().map(PlayKey::parse).flatMap(Optional::stream).toList();
		DeletionRefusal refusal = refusal(play, keys);
		if (refusal != null) {
			redirect.addFlashAttribute("refusal", refusal);
		}
		else {
			this.listeners.find(account)
				.filter((listener) -> this.deleted.delete(listener, keys) > 0)
				.ifPresent(this::publishDeleted);
		}
		HistoryQuery query = new HistoryQuery(parameters);
		redirect.addAllAttributes(query.filterParameters().values());
		query.position().forEach(redirect::addAttribute);
		return LIST;
	}

	private static @Nullable DeletionRefusal refusal(List<String> play, List<PlayKey> keys) {
		if (play.isEmpty()) {
			return DeletionRefusal.NOTHING_SELECTED;
		}
		if (play.size() > HistoryPages.SIZE) {
			return DeletionRefusal.TOO_MANY_SELECTED;
		}
		return (keys.size() < play.size()) ? DeletionRefusal.SELECTION_UNREADABLE : null;
	}

	// A filter that lets everything through is a mistake: the log has a page to erase it.
	private int delete(Listener listener, PlayFilter filter) {
		return filter.isEmpty() ? 0 : this.deleted.delete(listener, filter);
	}

	@PostMapping("/history/delete-found")
	String deleteFound(@CurrentAccount AccountId account, @RequestParam Map<String, String> parameters) {
		HistoryQuery query = new HistoryQuery(parameters);
		this.listeners.find(account)
			.filter((listener) -> delete(listener, query.filter(listener.zone())) > 0)
			.ifPresent(this::publishDeleted);
		return LIST;
	}

	private void publishDeleted(Listener listener) {
		this.events.publishEvent(new PlaysDeleted(listener.account()));
	}

	@PostMapping("/history/restore")
	String restore(@CurrentAccount AccountId account, RedirectAttributes redirect) {
		this.listeners.find(account).filter((listener) -> this.deleted.count(listener) > 0).ifPresent((listener) -> {
			this.deleted.restore(listener);
			this.events.publishEvent(new PlaysRestored(account));
			redirect.addFlashAttribute("notice", "plays-restored");
		});
		return LIST;
	}

}
