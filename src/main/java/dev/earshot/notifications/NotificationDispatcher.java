package dev.earshot.notifications;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells somebody something through all channels that they have chosen, once each.
 */
@Component
class NotificationDispatcher {

	private static final Logger logger = LoggerFactory.getLogger(NotificationDispatcher.class);

	private final NotificationChannels channels;

	private final SentNotifications sent;

	private final Map<ChannelKind, ChannelSender> senders;

	private final NotificationWriter writer;

	NotificationDispatcher(NotificationChannels channels, SentNotifications sent, List<ChannelSender> senders,
			NotificationWriter writer) {
		this.channels = channels;
		this.sent = sent;
		this.senders = senders.stream().collect(Collectors.toMap(ChannelSender::kind, Function.identity()));
		this.writer = writer;
	}

	/**
	 * Tells somebody something, unless they were told before.
	 * @param occasion what happened, and whether it is told again
	 */
	void tell(AccountId account, Occasion occasion, NotificationText text) {
		for (NotificationChannel channel : this.channels.of(account)) {
			if (sender(channel.kind()).isAvailable() && this.sent.claim(account, channel.kind(), occasion)) {
				sendOrRelease(account, channel, occasion, text);
			}
		}
	}

	private void sendOrRelease(AccountId account, NotificationChannel channel, Occasion occasion,
			NotificationText text) {
		boolean arrived = false;
		try {
			arrived = send(account, channel, text);
		}
		finally {
			if (!arrived) {
				this.sent.release(account, channel.kind(), occasion);
			}
		}
	}

	/**
	 * Sends something through one channel at once.
	 * @return whether it arrived
	 */
	boolean send(AccountId account, NotificationChannel channel, NotificationText text) {
		boolean failed = !attempt(channel, this.writer.write(text));
		this.channels.note(account, channel.kind(), failed);
		return !failed;
	}

	// The address is not logged: it may be a secret.
	private boolean attempt(NotificationChannel channel, Notification notification) {
		try {
			sender(channel.kind()).send(channel.target(), notification);
			return true;
		}
		catch (IOException ex) {
			logger.info("A notification by {} failed: {}", channel.kind(), ex.getClass().getSimpleName());
			return false;
		}
	}

	ChannelSender sender(ChannelKind kind) {
		return Objects.requireNonNull(this.senders.get(kind));
	}

}
