package dev.earshot.imports;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.imports.ImportAudit.ImportCancelled;
import dev.earshot.imports.ImportAudit.ImportRemoved;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets people cancel an import, and remove it when it is over.
 */
@Controller
class ImportEndController {

	private static final String LIST = "redirect:/history/import";

	private final Listeners listeners;

	private final ImportReports imports;

	private final ImportJobs jobs;

	private final ImportRemoval removal;

	private final ApplicationEventPublisher events;

	ImportEndController(Listeners listeners, ImportReports imports, ImportJobs jobs, ImportRemoval removal,
			ApplicationEventPublisher events) {
		this.listeners = listeners;
		this.imports = imports;
		this.jobs = jobs;
		this.removal = removal;
		this.events = events;
	}

	@PostMapping("/history/import/{id}/cancel")
	String cancel(@CurrentAccount AccountId account, @PathVariable int id, RedirectAttributes redirect) {
		if (this.jobs.cancel(owner(account, id), id)) {
			this.events.publishEvent(new ImportCancelled(account));
			redirect.addFlashAttribute("notice", "import-cancelled");
		}
		return LIST;
	}

	@PostMapping("/history/import/{id}/remove")
	String remove(@CurrentAccount AccountId account, @PathVariable int id, RedirectAttributes redirect) {
		if (this.removal.remove(owner(account, id), id)) {
			this.events.publishEvent(new ImportRemoved(account));
			redirect.addFlashAttribute("notice", "import-removed");
		}
		return LIST;
	}

	private Listener owner(AccountId account, int id) {
		return this.listeners.find(account)
			.filter((listener) -> this.imports.find(listener, id).isPresent())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
