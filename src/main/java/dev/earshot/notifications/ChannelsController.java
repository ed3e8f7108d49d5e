package dev.earshot.notifications;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.OneLine;
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
		String stripped = OneLine.of(target);
		if (this.notifications.sender(kind).accepts(stripped, account)) {
			this.channels.put(account, kind, stripped);
			this.events.publishEvent(new NotificationChannelEntered(account));
			ChannelOutcome.done("channel-stored").show(redirect);
		}
		else {
			ChannelOutcome.refused(kind, this.channels.encryptRefused(account, kind, stripped)).show(redirect);
		}
		return BACK;
	}

	@PostMapping("/remove")
	String remove(@CurrentAccount AccountId account, @RequestParam ChannelKind kind, RedirectAttributes redirect) {
		if (this.channels.remove(account, kind)) {
			this.events.publishEvent(new NotificationChannelRemoved(account));
		}
		ChannelOutcome.done("channel-removed").show(redirect);
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
			ChannelOutcome.failed(ChannelRefusal.CHANNEL_TESTS).show(redirect);
		}
		else if (this.notifications.send(account, channel, TEST)) {
			ChannelOutcome.done("channel-tested").show(redirect);
		}
		else {
			ChannelOutcome.failed(ChannelRefusal.CHANNEL_TEST_FAILED).show(redirect);
		}
	}

}
