package dev.earshot.scrobbling.page;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;
import dev.earshot.scrobbling.page.ScrobblingAudit.TargetDisconnected;
import dev.earshot.scrobbling.page.ScrobblingAudit.TargetPaused;
import dev.earshot.scrobbling.page.ScrobblingAudit.TargetUnpaused;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons that pause, continue and remove a target.
 */
@Controller
@RequestMapping(ScrobblingController.PATH + "/{id}")
class TargetActions {

	private final Targets targets;

	private final ApplicationEventPublisher events;

	TargetActions(Targets targets, ApplicationEventPublisher events) {
		this.targets = targets;
		this.events = events;
	}

	@PostMapping("/pause")
	String pause(@CurrentAccount AccountId account, @PathVariable String id, RedirectAttributes redirect) {
		this.targets.pause(account, id);
		return done(new TargetPaused(account), "scrobbling-paused", redirect, "/" + id);
	}

	// What waits because a service failed is sent at once, too.
	@PostMapping("/resume")
	String resume(@CurrentAccount AccountId account, @PathVariable String id, RedirectAttributes redirect) {
		this.targets.resume(account, id);
		return done(new TargetUnpaused(account), "scrobbling-resumed", redirect, "/" + id);
	}

	@PostMapping("/remove")
	String remove(@CurrentAccount AccountId account, @PathVariable String id, RedirectAttributes redirect) {
		this.targets.remove(this.targets.of(account, id));
		return done(new TargetDisconnected(account), "scrobbling-removed", redirect, "");
	}

	private String done(AuditEvent event, String notice, RedirectAttributes redirect, String path) {
		this.events.publishEvent(event);
		redirect.addFlashAttribute("notice", notice);
		return "redirect:" + ScrobblingController.PATH + path;
	}

}
