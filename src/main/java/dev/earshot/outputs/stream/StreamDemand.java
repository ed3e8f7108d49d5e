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
 * The open streams of each account's outputs. While there are any, somebody sees what is
 * shown.
 */
@Component
class StreamDemand implements Demand {

	/** What streams are for. */
	static final Set<Output> LIVE = Set.of(Output.FEED, Output.OVERLAY, Output.DISPLAY);

	/** What there are previews of. */
	static final Set<Output> PREVIEWS = Set.of(Output.OVERLAY, Output.DISPLAY);

	private static final String PREVIEW = "preview:";

	private final SseBroadcaster broadcaster;

	private final ApplicationEventPublisher events;

	private final Map<String, AccountId> channels = new ConcurrentHashMap<>();

	StreamDemand(SseBroadcaster broadcaster, ApplicationEventPublisher events) {
		this.broadcaster = broadcaster;
		this.events = events;
	}

	static String previewChannel(AccountId account) {
		return PREVIEW + account;
	}

	List<String> previewChannels() {
		return this.channels.keySet().stream().filter((channel) -> channel.startsWith(PREVIEW)).toList();
	}

	/**
	 * Says whose outputs a channel shows, before a stream is opened.
	 * @param channel the channel
	 * @param account whose
	 */
	void expect(String channel, AccountId account) {
		this.channels.put(channel, account);
	}

	/**
	 * Forgets a channel that nothing opens any more.
	 * @param channel the channel
	 */
	void forget(String channel) {
		this.channels.remove(channel);
	}

	/**
	 * Whether an account has ever had one. Those that have gone may come back, and are to
	 * miss nothing.
	 * @param account whose
	 * @return {@code false} if nobody is to be told anything
	 */
	boolean haveBeenOpened(AccountId account) {
		return this.channels.containsValue(account);
	}

	@Override
	public DemandLevel of(AccountId account) {
		boolean isSeen = this.channels.entrySet()
			.stream()
			.anyMatch((channel) -> channel.getValue().equals(account) && this.broadcaster.isWatched(channel.getKey()));
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
