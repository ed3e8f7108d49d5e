package dev.earshot.history.details;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.SpotifyConnections;
import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;
import dev.earshot.playback.reading.ItemLookup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches the details of one item a minute for each listener, most played first, as long
 * as the call budget has plenty left.
 */
@Component
class DetailReading {

	private static final Logger logger = LoggerFactory.getLogger(DetailReading.class);

	// An item that is always refused does not keep all others waiting.
	private static final int ATTEMPTS = 3;

	private final ItemLookup lookup;

	private final WantedItems wanted;

	private final DetailStore details;

	private final SpotifyConnections connections;

	private final InstantSource clock;

	private final Map<AccountId, Deque<WantedItem>> queues = new ConcurrentHashMap<>();

	private final Map<AccountId, ReadingPause> pauses = new ConcurrentHashMap<>();

	DetailReading(ItemLookup lookup, WantedItems wanted, DetailStore details, SpotifyConnections connections,
			InstantSource clock) {
		this.lookup = lookup;
		this.wanted = wanted;
		this.details = details;
		this.connections = connections;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void readNext() {
		Set<AccountId> listeners = this.wanted.listeners();
		this.queues.keySet().retainAll(listeners);
		this.pauses.keySet().retainAll(listeners);
		listeners.stream().filter(this.connections::exists).forEach(this::readNext);
	}

	private void readNext(AccountId account) {
		Instant now = this.clock.instant();
		ReadingPause pause = this.pauses.getOrDefault(account, ReadingPause.NONE);
		if (pause.isOver(now)) {
			Deque<WantedItem> queue = this.queues.computeIfAbsent(account, (_) -> new ArrayDeque<>());
			WantedItem item = next(account, queue);
			this.pauses.put(account, (item != null) ? read(account, item, queue, pause, now) : ReadingPause.idle(now));
		}
	}

	// The cover of another item of the album may have come meanwhile.
	private @Nullable WantedItem next(AccountId account, Deque<WantedItem> queue) {
		WantedItem item = queue.poll();
		while (item != null && !this.wanted.contain(item)) {
			item = queue.poll();
		}
		if (item == null) {
			queue.addAll(this.wanted.mostPlayed(account));
			item = queue.poll();
		}
		return item;
	}

	private ReadingPause read(AccountId account, WantedItem item, Deque<WantedItem> queue, ReadingPause pause,
			Instant now) {
		try {
			this.lookup.find(account, item.uri())
				.ifPresentOrElse((told) -> this.details.put(account, item, told),
						() -> this.details.put(account, item.id(), ItemDetail.UNKNOWN));
			return ReadingPause.NONE;
		}
		catch (RefusedException ex) {
			Instant until = ex.refusal().until();
			keep(item, queue, until != null || pause.refusals() < ATTEMPTS);
			return pause.refused(until, now);
		}
		catch (RuntimeException ex) {
			if (pause.refusals() == 0) {
				logger.warn("Cannot fetch the details of an item of account {}", account, ex);
			}
			keep(item, queue, pause.refusals() < ATTEMPTS);
			return pause.refused(null, now);
		}
	}

	private static void keep(WantedItem item, Deque<WantedItem> queue, boolean keeps) {
		if (keeps) {
			queue.addFirst(item);
		}
	}

}
