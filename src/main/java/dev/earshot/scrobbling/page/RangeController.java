package dev.earshot.scrobbling.page;

import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.scrobbling.page.ScrobblingAudit.LogRangeCancelled;
import dev.earshot.scrobbling.page.ScrobblingAudit.LogRangeSent;
import dev.earshot.scrobbling.range.RangeJobs;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.Targets;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms that have a range of the log counted, sent, or not.
 */
@Controller
@RequestMapping(ScrobblingController.PATH + "/{id}/range")
class RangeController {

	private final Targets targets;

	private final RangeJobs ranges;

	private final Listeners listeners;

	private final ApplicationEventPublisher events;

	RangeController(Targets targets, RangeJobs ranges, Listeners listeners, ApplicationEventPublisher events) {
		this.targets = targets;
		this.ranges = ranges;
		this.listeners = listeners;
		this.events = events;
	}

	@PostMapping
	String count(@CurrentAccount AccountId account, @PathVariable String id, @ModelAttribute RangeForm form,
			RedirectAttributes redirect) {
		Target target = this.targets.of(account, id);
		ScrobblingRefusal unreadable = form.refusal();
		ScrobblingRefusal refusal = (unreadable != null) ? unreadable : begin(target, form);
		if (refusal != null) {
			redirect.addFlashAttribute("refusal", refusal);
			redirect.addFlashAttribute("form", form);
		}
		return page(id);
	}

	private @Nullable ScrobblingRefusal begin(Target target, RangeForm form) {
		Optional<Listener> listener = this.listeners.find(target.account());
		if (listener.isEmpty()) {
			return ScrobblingRefusal.RANGE_WITHOUT_LOG;
		}
		boolean begun = this.ranges.begin(target, form.interval(listener.get().zone()));
		return begun ? null : ScrobblingRefusal.RANGE_RUNNING;
	}

	@PostMapping("/send")
	String send(@CurrentAccount AccountId account, @PathVariable String id) {
		if (this.ranges.send(this.targets.of(account, id))) {
			this.events.publishEvent(new LogRangeSent(account));
		}
		return page(id);
	}

	@PostMapping("/cancel")
	String cancel(@CurrentAccount AccountId account, @PathVariable String id) {
		if (this.ranges.cancel(this.targets.of(account, id))) {
			this.events.publishEvent(new LogRangeCancelled(account));
		}
		return page(id);
	}

	private static String page(String id) {
		return "redirect:" + ScrobblingController.PATH + "/" + id + "#range";
	}

}
