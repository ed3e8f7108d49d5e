package dev.earshot.scrobbling.page;

import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.page.ScrobblingAudit.TargetConnected;
import dev.earshot.scrobbling.service.AccountCheck;
import dev.earshot.scrobbling.service.AccountCheck.Found;
import dev.earshot.scrobbling.service.AccountCheck.Refused;
import dev.earshot.scrobbling.service.AccountCheck.Unanswered;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Connects accounts that a service has confirmed.
 */
@Component
class NewTargets {

	private final Targets targets;

	private final ApplicationEventPublisher events;

	NewTargets(Targets targets, ApplicationEventPublisher events) {
		this.targets = targets;
		this.events = events;
	}

	/**
	 * Connects an account, or says why not.
	 * @param refused what to say if the service does not accept the token
	 * @return the page to show next
	 */
	String connect(AccountId account, ServiceKind kind, AccountCheck check, ScrobblingRefusal refused,
			RedirectAttributes redirect) {
		return switch (check) {
			case Found found -> connect(account, kind, found.account(), redirect);
			case Refused _ -> refuse(refused, redirect);
			case Unanswered _ -> refuse(ScrobblingRefusal.SCROBBLING_UNREACHABLE, redirect);
		};
	}

	private String connect(AccountId account, ServiceKind kind, ServiceAccount service, RedirectAttributes redirect) {
		Target target = this.targets.connect(account, kind, service);
		if (target == null) {
			return refuse(ScrobblingRefusal.SCROBBLING_TOO_MANY, redirect);
		}
		this.events.publishEvent(new TargetConnected(account));
		redirect.addFlashAttribute("notice", "scrobbling-connected");
		return "redirect:" + ScrobblingController.PATH + "/" + target.id();
	}

	String refuse(ScrobblingRefusal refusal, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refusal", refusal);
		return "redirect:" + ScrobblingController.PATH;
	}

}
