package dev.earshot.scrobbling.page;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.queue.DeadLetters;
import dev.earshot.scrobbling.sending.SendingLanes;
import dev.earshot.scrobbling.targets.TargetNotFound;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The buttons beside what is not sent any more.
 */
@Controller
@RequestMapping(ScrobblingController.PATH + "/{id}/letters")
class LetterController {

	private final Targets targets;

	private final DeadLetters letters;

	private final SendingLanes lanes;

	LetterController(Targets targets, DeadLetters letters, SendingLanes lanes) {
		this.targets = targets;
		this.letters = letters;
		this.lanes = lanes;
	}

	@PostMapping("/retry")
	String retryAll(@CurrentAccount AccountId account, @PathVariable String id) {
		this.letters.retryAll(this.targets.of(account, id).id());
		this.lanes.wake(id);
		return page(id);
	}

	@PostMapping("/dismiss")
	String dismissAll(@CurrentAccount AccountId account, @PathVariable String id) {
		this.letters.dismissAll(this.targets.of(account, id).id());
		return page(id);
	}

	@PostMapping("/{letter}/retry")
	String retry(@CurrentAccount AccountId account, @PathVariable String id, @PathVariable String letter) {
		require(this.letters.retry(this.targets.of(account, id).id(), letter));
		this.lanes.wake(id);
		return page(id);
	}

	@PostMapping("/{letter}/dismiss")
	String dismiss(@CurrentAccount AccountId account, @PathVariable String id, @PathVariable String letter) {
		require(this.letters.dismiss(this.targets.of(account, id).id(), letter));
		return page(id);
	}

	private static void require(boolean found) {
		if (!found) {
			throw new TargetNotFound();
		}
	}

	private static String page(String id) {
		return "redirect:" + ScrobblingController.PATH + "/" + id + "#letters";
	}

}
