package dev.earshot.notifications;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import dev.earshot.web.DefaultLanguage;
import dev.earshot.web.PublicUrl;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notifications as people get them, in a list instead of elsewhere.
 */
final class Dispatched {

	/** What was sent: where and what. */
	final List<String> sent = new ArrayList<>();

	/** Whether all channels are out of order. */
	boolean broken;

	private final JdbcClient jdbc = TestDatabase.SQLITE.empty();

	private final InstantSource clock;

	Dispatched(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Adds a member who is told by ntfy.
	 */
	AccountId member(String name) {
		AccountId member = TestPeople.member(this.jdbc, name, this.clock);
		channels().put(member, ChannelKind.NTFY, name);
		return member;
	}

	NotificationChannels channels() {
		return new NotificationChannels(this.jdbc, TestVault.open(), this.clock);
	}

	NotificationDispatcher dispatcher() {
		return new NotificationDispatcher(channels(), new SentNotifications(this.jdbc, this.clock),
				List.of(new Sender(ChannelKind.NTFY), new Sender(ChannelKind.EMAIL), new Sender(ChannelKind.WEBHOOK)),
				writer());
	}

	private static NotificationWriter writer() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/notifications");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new NotificationWriter(messages, new DefaultLanguage(Locale.ENGLISH),
				new PublicUrl(URI.create("https://earshot.example.com")));
	}

	/**
	 * Writes down what it is asked to send.
	 */
	private final class Sender implements ChannelSender {

		private final ChannelKind kind;

		private Sender(ChannelKind kind) {
			this.kind = kind;
		}

		@Override
		public ChannelKind kind() {
			return this.kind;
		}

		@Override
		public boolean isAvailable() {
			return this.kind != ChannelKind.WEBHOOK;
		}

		@Override
		public boolean accepts(String target, AccountId account) {
			return !target.isEmpty() && !target.contains(" ");
		}

		@Override
		public void send(String target, Notification notification) throws IOException {
			if (Dispatched.this.broken) {
				throw new IOException("Not today");
			}
			Dispatched.this.sent.add(target + ": " + notification.title() + ". " + notification.text());
		}

	}

}
