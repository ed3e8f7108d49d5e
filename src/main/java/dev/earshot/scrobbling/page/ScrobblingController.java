package dev.earshot.scrobbling.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.scrobbling.service.lastfm.LastFm;
import dev.earshot.scrobbling.service.listenbrainz.ListenBrainz;
import dev.earshot.scrobbling.targets.Targets;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages that show where plays are sent, and how that goes.
 */
@Controller
@RequestMapping(ScrobblingController.PATH)
class ScrobblingController {

	static final String PATH = "/scrobbling";

	private static final String FORM = "form";

	private final TargetViews views;

	private final Listeners listeners;

	private final LastFm lastFm;

	ScrobblingController(TargetViews views, Listeners listeners, LastFm lastFm) {
		this.views = views;
		this.listeners = listeners;
		this.lastFm = lastFm;
	}

	@GetMapping
	String list(@CurrentAccount AccountId account, Model model) {
		List<TargetLine> targets = this.views.of(account);
		boolean isFull = this.views.isFull(account);
		model.addAttribute("targets", targets);
		model.addAttribute("full", isFull);
		model.addAttribute("connectable", !isFull || targets.stream().anyMatch((line) -> line.target().isRefused()));
		model.addAttribute("most", Targets.MAX_PER_ACCOUNT);
		model.addAttribute("lastFm", this.lastFm.isAvailable());
		if (!model.containsAttribute(ListenBrainzController.ADDRESS)) {
			model.addAttribute(ListenBrainzController.ADDRESS, ListenBrainz.PUBLIC_SERVER.toString());
		}
		return "scrobbling/targets";
	}

	@GetMapping("/{id}")
	String page(@CurrentAccount AccountId account, @PathVariable String id, Model model) {
		TargetView view = this.views.of(account, id);
		Optional<Listener> listener = this.listeners.find(account);
		RangeDays days = days(view, listener.map(Listener::zone).orElse(ZoneOffset.UTC));
		model.addAttribute("view", view);
		model.addAttribute("hasLog", listener.isPresent());
		model.addAttribute("days", days);
		if (!model.containsAttribute(FORM)) {
			model.addAttribute(FORM, (days != null) ? days.form() : RangeForm.EMPTY);
		}
		return "scrobbling/target";
	}

	private static @Nullable RangeDays days(TargetView view, ZoneId zone) {
		return (view.range() != null) ? RangeDays.of(view.range().began(), zone) : null;
	}

}
