package dev.earshot.notifications;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.account.ProfileSection;
import dev.earshot.core.AccountId;
import dev.earshot.web.OwnerSection.Content;
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

	ChannelsSection(NotificationChannels channels, NotificationDispatcher notifications) {
		this.channels = channels;
		this.notifications = notifications;
	}

	@Override
	public Optional<Content> content(AccountId account) {
		return Optional.of(new Content("notifications/channels :: channels", new Choices(choices(account))));
	}

	private List<Choice> choices(AccountId account) {
		List<NotificationChannel> chosen = this.channels.of(account);
		return Stream.of(ChannelKind.values())
			.map((kind) -> new Choice(kind, this.notifications.sender(kind).isAvailable(),
					chosen.stream().filter((channel) -> channel.kind() == kind).findFirst().orElse(null)))
			.filter((choice) -> choice.available() || choice.channel() != null)
			.toList();
	}

	record Choices(List<Choice> all) {
	}

	/**
	 * A kind of channel.
	 *
	 * @param available whether this server can use it
	 * @param channel what was chosen; {@code null} if nothing was
	 */
	record Choice(ChannelKind kind, boolean available, @Nullable NotificationChannel channel) {
	}

}
