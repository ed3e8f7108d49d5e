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
 * The demand of open dashboards. A page subscribes to the topic of its demand level, and
 * opens another stream when it is hidden or shown.
 */
@Component
class DashboardDemand implements Demand {

	private static final String TOPIC = "playback:%s:";

	// A page is either hidden or visible.
	private static final Set<DemandLevel> LEVELS = EnumSet.of(DemandLevel.BACKGROUND, DemandLevel.VISIBLE_PAGE);

	private final LiveStreams streams;

	private final ApplicationEventPublisher events;

	DashboardDemand(LiveStreams streams, ApplicationEventPublisher events) {
		this.streams = streams;
		this.events = events;
	}

	static List<String> topics(AccountId account) {
		return LEVELS.stream().map((level) -> topic(account, level)).toList();
	}

	static String topic(AccountId account, DemandLevel level) {
		return TOPIC.formatted(level) + account;
	}

	@Override
	public DemandLevel of(AccountId account) {
		return LEVELS.stream()
			.filter((level) -> this.streams.hasSubscribers(topic(account, level)))
			.reduce(DemandLevel.NONE, DemandLevel::or);
	}

	@EventListener
	void on(SubscribersChanged event) {
		String topic = event.topic();
		LEVELS.stream()
			.map(TOPIC::formatted)
			.filter(topic::startsWith)
			.map((prefix) -> new AccountId(topic.substring(prefix.length())))
			.map(DemandChanged::new)
			.forEach(this.events::publishEvent);
	}

}
