package dev.earshot.outputs.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.AccountId;
import dev.earshot.links.options.Output;
import dev.earshot.live.SubscribersChanged;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The demand of open streams: while an account has any, somebody sees its playback.
 */
@Component
class StreamDemand implements Demand {

	static final Set<Output> STREAMED = Set.of(Output.FEED, Output.OVERLAY, Output.DISPLAY);

	// The outputs whose previews have a stream.
	static final Set<Output> PREVIEWED = Set.of(Output.OVERLAY, Output.DISPLAY);

	private static final String PREVIEW_PREFIX = "preview:";

	private final SseBroadcaster broadcaster;

	private final ApplicationEventPublisher events;

	private final Map<String, AccountId> channels = new ConcurrentHashMap<>();

	StreamDemand(SseBroadcaster broadcaster, ApplicationEventPublisher events) {
		this.broadcaster = broadcaster;
		this.events = events;
	}

	static String previewChannel(AccountId account) {
		return PREVIEW_PREFIX + account;
	}

	List<String> previewChannels() {
		return this.channels.keySet().stream().filter((channel) -> channel.startsWith(PREVIEW_PREFIX)).toList();
	}

	// Registers the account of a channel, before its first stream opens.
	void register(String channel, AccountId account) {
		this.channels.put(channel, account);
	}

	void forget(String channel) {
		this.channels.remove(channel);
	}

	// Their subscribers may have disconnected, but must miss nothing when they reconnect.
	boolean hasChannels(AccountId account) {
		return this.channels.containsValue(account);
	}

	@Override
	public DemandLevel of(AccountId account) {
		boolean isSeen = this.channels.entrySet()
			.stream()
			.anyMatch((channel) -> channel.getValue().equals(account)
					&& this.broadcaster.hasSubscribers(channel.getKey()));
		return isSeen ? DemandLevel.DISPLAY : DemandLevel.NONE;
	}

	@EventListener
	void on(SubscribersChanged event) {
		AccountId account = this.channels.get(event.topic());
		if (account != null) {
			this.events.publishEvent(new DemandChanged(account));
		}
	}

}
