package dev.earshot.notifications;

import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.notifications.ChannelAudit.NotificationChannelEntered;
import dev.earshot.notifications.ChannelAudit.NotificationChannelRemoved;
import dev.earshot.web.RateLimiter;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms about channels on the profile page.
 */
@Controller
@RequestMapping("/profile/notifications")
class ChannelsController {

	private static final String BACK = "redirect:/profile#notifications";

	// Shown where the browser scrolls to, not at the top of the page.
	private static final String NOTICE = "channelNotice";

	private static final String REFUSAL = "channelRefusal";

	private static final NotificationText TEST = new NotificationText("notification.test.title",
			"notification.test.text", "/profile", List.of());

	// A test goes to whatever address a member enters.
	private static final int TESTS_PER_HOUR = 5;

	private final NotificationChannels channels;

	private final NotificationDispatcher notifications;

	private final ApplicationEventPublisher events;

	private final RateLimiter tests;

	ChannelsController(NotificationChannels channels, NotificationDispatcher notifications,
			ApplicationEventPublisher events, InstantSource clock) {
		this.channels = channels;
		this.notifications = notifications;
		this.events = events;
		this.tests = new RateLimiter(TESTS_PER_HOUR, Duration.ofHours(1), clock);
	}

	@PostMapping
	String put(@CurrentAccount AccountId account, @RequestParam ChannelKind kind, @RequestParam String target,
			RedirectAttributes redirect) {
		String stripped = target.strip();
		if (this.notifications.sender(kind).accepts(stripped, account)) {
			this.channels.put(account, kind, stripped);
			this.events.publishEvent(new NotificationChannelEntered(account));
			redirect.addFlashAttribute(NOTICE, "channel-stored");
		}
		else {
			redirect.addFlashAttribute("refusedChannel", new RefusedChannel(kind, stripped));
		}
		return BACK;
	}

	@PostMapping("/remove")
	String remove(@CurrentAccount AccountId account, @RequestParam ChannelKind kind, RedirectAttributes redirect) {
		if (this.channels.remove(account, kind)) {
			this.events.publishEvent(new NotificationChannelRemoved(account));
		}
		redirect.addFlashAttribute(NOTICE, "channel-removed");
		return BACK;
	}

	@PostMapping("/test")
	String test(@CurrentAccount AccountId account, @RequestParam ChannelKind kind, RedirectAttributes redirect) {
		this.channels.of(account)
			.stream()
			.filter((channel) -> channel.kind() == kind)
			.forEach((channel) -> test(account, channel, redirect));
		return BACK;
	}

	private void test(AccountId account, NotificationChannel channel, RedirectAttributes redirect) {
		if (!this.tests.allows(account.value())) {
			redirect.addFlashAttribute(REFUSAL, ChannelRefusal.CHANNEL_TESTS);
		}
		else if (this.notifications.send(account, channel, TEST)) {
			redirect.addFlashAttribute(NOTICE, "channel-tested");
		}
		else {
			redirect.addFlashAttribute(REFUSAL, ChannelRefusal.CHANNEL_TEST_FAILED);
		}
	}

	/**
	 * An address that was not stored, for the field that it was entered in.
	 */
	record RefusedChannel(ChannelKind kind, String target) implements Serializable {
	}

}
