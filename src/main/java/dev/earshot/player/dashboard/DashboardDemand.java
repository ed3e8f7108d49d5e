package dev.earshot.player.dashboard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.live.LiveStreams;
import dev.earshot.live.SubscribersChanged;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The open pages of each account. A page listens to the topic of its need, so that the
 * streams themselves tell who needs what; one that is hidden or shown again opens another
 * stream.
 */
@Component
class DashboardDemand implements Demand {

	private static final String TOPIC = "playback:%s:";

	// A page is either hidden or visible.
	private static final Set<DemandLevel> NEEDS = EnumSet.of(DemandLevel.BACKGROUND, DemandLevel.VISIBLE_PAGE);

	private final LiveStreams streams;

	private final ApplicationEventPublisher events;

	DashboardDemand(LiveStreams streams, ApplicationEventPublisher events) {
		this.streams = streams;
		this.events = events;
	}

	static List<String> topics(AccountId account) {
		return NEEDS.stream().map((level) -> topic(account, level)).toList();
	}

	static String topic(AccountId account, DemandLevel level) {
		return TOPIC.formatted(level) + account;
	}

	@Override
	public DemandLevel of(AccountId account) {
		return NEEDS.stream()
			.filter((level) -> this.streams.hasSubscribers(topic(account, level)))
			.reduce(DemandLevel.NONE, DemandLevel::or);
	}

	@EventListener
	void on(SubscribersChanged event) {
		String topic = event.topic();
		NEEDS.stream()
			.map(TOPIC::formatted)
			.filter(topic::startsWith)
			.map((prefix) -> new AccountId(topic.substring(prefix.length())))
			.map(DemandChanged::new)
			.forEach(this.events::publishEvent);
	}

}
