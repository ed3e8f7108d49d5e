package dev.earshot.history.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountedItems;
import dev.earshot.history.log.Gaps;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.recording.Recording;
import dev.earshot.storage.DeferredWrites;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The log as part of what is kept about a person. The plays are too many for one document
 * in memory, so the download of everything counts them only.
 */
@Component
class HistoryAccountData implements AccountData {

	private final Listeners listeners;

	private final PlayLog log;

	private final Gaps gaps;

	private final CountedItems items;

	private final Recording recording;

	private final DeferredWrites<AccountId, Boolean> removals;

	HistoryAccountData(Listeners listeners, PlayLog log, Gaps gaps, CountedItems items, Recording recording) {
		this.listeners = listeners;
		this.log = log;
		this.gaps = gaps;
		this.items = items;
		this.recording = recording;
		this.removals = new DeferredWrites<>("logs of disconnected accounts",
				(account, _) -> listeners.remove(account));
	}

	@Override
	public void stop(AccountId account) {
		this.recording.stop(account);
	}

	// A request that was under way may have switched it on since.
	@Override
	public void erase(AccountId account) {
		stop(account);
		this.removals.write(account, true);
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.removals.tryFlush();
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		return this.listeners.find(account)
			.<Map<String, Object>>map((listener) -> Map.of("listeningLog", summary(listener)))
			.orElse(Map.of());
	}

	private Summary summary(Listener listener) {
		List<ExportedGap> missing = this.gaps.all(listener)
			.stream()
			.map((gap) -> ExportedGap.of(gap, listener.zone()))
			.toList();
		return new Summary(listener.recordingSince(), listener.zone().getId(),
				this.log.count(listener, PlayFilter.NONE), missing, ExportedRules.of(listener, this.items));
	}

	private record Summary(@Nullable Instant recordingSince, String zone, long plays, List<ExportedGap> gaps,
			ExportedRules counting) {
	}

}
