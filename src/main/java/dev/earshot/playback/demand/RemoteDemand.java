package dev.earshot.playback.demand;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandLevel;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The demand that other nodes have told. It ends when they do not tell it again, because
 * a dead node takes nothing back.
 */
@Component
class RemoteDemand implements Demand {

	private static final Duration VALID_FOR = DemandMessages.INTERVAL.multipliedBy(3);

	private final InstantSource clock;

	private final Map<AccountId, Map<String, Told>> told = new ConcurrentHashMap<>();

	RemoteDemand(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public DemandLevel of(AccountId account) {
		Instant now = this.clock.instant();
		return this.told.getOrDefault(account, Map.of())
			.values()
			.stream()
			.filter((one) -> one.isValidAt(now))
			.map(Told::level)
			.reduce(DemandLevel.NONE, DemandLevel::or);
	}

	@Override
	public boolean isKnownToAllNodes() {
		return true;
	}

	/** Returns whether that changes the demand for the account. */
	boolean tell(AccountId account, String node, DemandLevel level) {
		DemandLevel before = of(account);
		if (level == DemandLevel.NONE) {
			this.told.computeIfPresent(account, (_, nodes) -> without(nodes, node));
		}
		else {
			this.told.compute(account, (_, nodes) -> with(nodes, node, new Told(level, this.clock.instant())));
		}
		return of(account) != before;
	}

	private static Map<String, Told> with(@Nullable Map<String, Told> nodes, String node, Told told) {
		Map<String, Told> all = (nodes != null) ? nodes : new ConcurrentHashMap<>();
		all.put(node, told);
		return all;
	}

	private static @Nullable Map<String, Told> without(Map<String, Told> nodes, String node) {
		nodes.remove(node);
		return nodes.isEmpty() ? null : nodes;
	}

	/** Returns the accounts whose demand has expired. */
	List<AccountId> removeExpired() {
		Instant now = this.clock.instant();
		List<AccountId> concerned = this.told.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().values().stream().anyMatch((one) -> !one.isValidAt(now)))
			.map(Map.Entry::getKey)
			.toList();
		concerned.forEach((account) -> this.told.computeIfPresent(account, (_, nodes) -> {
			nodes.values().removeIf((one) -> !one.isValidAt(now));
			return nodes.isEmpty() ? null : nodes;
		}));
		return concerned;
	}

	private record Told(DemandLevel level, Instant at) {

		boolean isValidAt(Instant now) {
			return now.isBefore(this.at.plus(VALID_FOR));
		}

	}

}
