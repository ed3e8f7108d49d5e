package dev.earshot.history.page;

import java.time.ZoneId;
import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;
import dev.earshot.core.Refusal;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.page.HistoryAudit.HistoryErased;
import dev.earshot.history.page.HistoryAudit.LogAgreedTo;
import dev.earshot.history.page.HistoryAudit.RecordingSwitchedOff;
import dev.earshot.history.page.HistoryAudit.RecordingSwitchedOn;
import dev.earshot.history.recording.Recording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Whether a log is recorded, whose days it shows, and its end.
 */
@Controller
class HistorySettingsController {

	private static final String PAGE = "/history/settings";

	private final Listeners listeners;

	private final SettingsModel settings;

	private final Recording recording;

	private final ApplicationEventPublisher events;

	HistorySettingsController(Listeners listeners, SettingsModel settings, Recording recording,
			ApplicationEventPublisher events) {
		this.listeners = listeners;
		this.settings = settings;
		this.recording = recording;
		this.events = events;
	}

	@GetMapping(PAGE)
	String page(@CurrentAccount AccountId account, Model model) {
		Optional<Listener> listener = this.listeners.find(account);
		listener.ifPresent((found) -> this.settings.show(found, model));
		return listener.isPresent() ? "history/settings" : "redirect:/history";
	}

	@PostMapping("/history/recording")
	String record(@CurrentAccount AccountId account, @RequestParam boolean on,
			@RequestParam(required = false) @Nullable String zone, RedirectAttributes redirect) {
		if (on) {
			this.recording.switchOn(account, zone(account, zone));
			return done(new RecordingSwitchedOn(account), "history-on", redirect, "/history");
		}
		this.recording.switchOff(account);
		return done(new RecordingSwitchedOff(account), "history-off", redirect, PAGE);
	}

	// Who switches it on again keeps the zone.
	private ZoneId zone(AccountId account, @Nullable String id) {
		return TimeZones.parse(id).or(() -> this.listeners.find(account).map(Listener::zone)).orElse(ZoneId.of("UTC"));
	}

	// Agrees to a log that holds only what is imported.
	@PostMapping("/history/consent")
	String agree(@CurrentAccount AccountId account, @RequestParam(required = false) @Nullable String zone) {
		this.listeners.add(account, zone(account, zone));
		this.events.publishEvent(new LogAgreedTo(account));
		return "redirect:/history/import";
	}

	@PostMapping("/history/zone")
	String setZone(@CurrentAccount AccountId account, @RequestParam String zone, RedirectAttributes redirect) {
		TimeZones.parse(zone).ifPresentOrElse((parsed) -> {
			this.listeners.setZone(account, parsed);
			redirect.addFlashAttribute("notice", "history-zone");
		}, () -> redirect.addFlashAttribute("refusal", ZoneRefusal.ZONE_UNKNOWN));
		return "redirect:" + PAGE;
	}

	@PostMapping("/history/erase")
	String erase(@CurrentAccount AccountId account, RedirectAttributes redirect) {
		this.listeners.find(account).ifPresent(this.recording::clear);
		return done(new HistoryErased(account), "history-erased", redirect, PAGE);
	}

	private String done(AuditEvent event, String notice, RedirectAttributes redirect, String path) {
		this.events.publishEvent(event);
		redirect.addFlashAttribute("notice", notice);
		return "redirect:" + path;
	}

	/**
	 * Why the time zone stays as it is.
	 */
	enum ZoneRefusal implements Refusal {

		/** The server does not know it. */
		ZONE_UNKNOWN

	}

}
