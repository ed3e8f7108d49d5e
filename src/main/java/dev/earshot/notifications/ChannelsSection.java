package dev.earshot.notifications;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.account.ProfileSection;
import dev.earshot.core.AccountId;
import dev.earshot.web.OwnerSection.Content;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets people choose on their profile how they are told.
 */
@Component
@Order(20)
class ChannelsSection implements ProfileSection {

	private final NotificationChannels channels;

	private final NotificationDispatcher notifications;

	private final HttpServletRequest request;

	ChannelsSection(NotificationChannels channels, NotificationDispatcher notifications, HttpServletRequest request) {
		this.channels = channels;
		this.notifications = notifications;
		this.request = request;
	}

	@Override
	public Optional<Content> content(AccountId account) {
		ChannelOutcome outcome = ChannelOutcome.before(this.request);
		return Optional.of(new Content("notifications/channels :: channels",
				new Choices(choices(account, outcome), outcome.notice(), outcome.refusal())));
	}

	private List<Choice> choices(AccountId account, ChannelOutcome outcome) {
		List<NotificationChannel> chosen = this.channels.of(account);
		return Stream.of(ChannelKind.values())
			.map((kind) -> new Choice(kind, this.notifications.sender(kind).isAvailable(),
					chosen.stream().filter((channel) -> channel.kind() == kind).findFirst().orElse(null),
					refused(account, kind, outcome)))
			.filter((choice) -> choice.available() || choice.channel() != null)
			.toList();
	}

	private @Nullable String refused(AccountId account, ChannelKind kind, ChannelOutcome outcome) {
		String encrypted = outcome.encryptedTargetOf(kind);
		return (encrypted != null) ? this.channels.decryptRefused(account, kind, encrypted) : null;
	}

	/**
	 * All kinds.
	 *
	 * @param notice the message code of what was just done; {@code null} if nothing was
	 * @param refusal why a test just failed; {@code null} if none did
	 */
	record Choices(List<Choice> all, @Nullable String notice, @Nullable ChannelRefusal refusal) {
	}

	/**
	 * A kind of channel.
	 *
	 * @param available whether this server can use it
	 * @param channel what was chosen; {@code null} if nothing was
	 * @param refused the address that was just refused; {@code null} if none was
	 */
	record Choice(ChannelKind kind, boolean available, @Nullable NotificationChannel channel,
			@Nullable String refused) {
	}

}
