package dev.earshot.history.page;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.page.HistoryAudit.SourceErased;
import dev.earshot.history.recording.SourceErasure;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Erases what a log knows from one source. One import is removed on its own page.
 */
@Controller
class SourceController {

	private final Listeners listeners;

	private final SourceErasure erasure;

	private final ApplicationEventPublisher events;

	SourceController(Listeners listeners, SourceErasure erasure, ApplicationEventPublisher events) {
		this.listeners = listeners;
		this.erasure = erasure;
		this.events = events;
	}

	@PostMapping("/history/erase-source")
	String erase(@CurrentAccount AccountId account, @RequestParam String source, RedirectAttributes redirect) {
		this.listeners.find(account)
			.ifPresent((listener) -> PlayOrigin.parse(source)
				.filter((origin) -> origin.importId() == null)
				.ifPresent((origin) -> erase(listener, origin.source(), redirect)));
		return "redirect:/history/settings";
	}

	private void erase(Listener listener, PlaySource source, RedirectAttributes redirect) {
		this.erasure.erase(listener, source);
		this.events.publishEvent(new SourceErased(listener.account()));
		redirect.addFlashAttribute("notice", "source-erased");
	}

}
