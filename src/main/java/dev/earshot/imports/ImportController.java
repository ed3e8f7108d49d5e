package dev.earshot.imports;

import java.util.List;
import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.imports.ImportAudit.PlaysImported;
import dev.earshot.imports.writing.ImportTarget;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page where exported listening is imported. It needs a log, to which its listener
 * has agreed, but not that anything is recorded.
 */
@Controller
class ImportController {

	private static final String PAGE = "/history/import";

	private static final String LIST = "redirect:" + PAGE;

	private final Listeners listeners;

	private final ImportReports imports;

	private final ImportJobs jobs;

	private final UploadReceiver receiver;

	private final ApplicationEventPublisher events;

	ImportController(Listeners listeners, ImportReports imports, ImportJobs jobs, UploadReceiver receiver,
			ApplicationEventPublisher events) {
		this.listeners = listeners;
		this.imports = imports;
		this.jobs = jobs;
		this.receiver = receiver;
		this.events = events;
	}

	@GetMapping(PAGE)
	String page(@CurrentAccount AccountId account, Model model) {
		Optional<Listener> listener = this.listeners.find(account);
		listener.ifPresent((found) -> show(this.imports.of(found), model));
		return listener.isPresent() ? "imports/imports" : "redirect:/history";
	}

	private void show(List<PlayImport> all, Model model) {
		PlayImport current = all.stream().filter((each) -> !each.isOver()).findFirst().orElse(null);
		model.addAttribute("current", current);
		model.addAttribute("reading",
				(current != null) ? this.jobs.position(current.id()).map(ReadPosition::reached).orElse(null) : null);
		model.addAttribute("imports", all.stream().filter(PlayImport::isOver).toList());
		model.addAttribute("maxBytes", UploadReceiver.MAX_BYTES);
	}

	@PostMapping(PAGE)
	String upload(@CurrentAccount AccountId account, HttpServletRequest request, RedirectAttributes redirect) {
		Optional<Listener> listener = this.listeners.find(account);
		try {
			listener.ifPresent((found) -> upload(found, request));
			return listener.isPresent() ? LIST : "redirect:/history";
		}
		catch (ImportRefused ex) {
			this.receiver.discard(request);
			redirect.addFlashAttribute("refusal", ex.refusal());
			return LIST;
		}
	}

	private void upload(Listener listener, HttpServletRequest request) {
		ImportTarget target = this.jobs.begin(listener);
		try {
			this.receiver.receive(request, target.id());
		}
		catch (RuntimeException ex) {
			this.jobs.discard(target);
			throw ex;
		}
		this.jobs.start(target);
		this.events.publishEvent(new PlaysImported(listener.account()));
	}

}
