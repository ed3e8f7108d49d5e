package dev.earshot.operations.diagnostics;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.spotify.budget.EndpointFamily;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers the last call and the last refusal of each endpoint family, and of each
 * person, since the start.
 */
@Component
class LastCalls implements AccountData {

	private final InstantSource clock;

	private final Map<EndpointFamily, Last> byFamily = new ConcurrentHashMap<>();

	private final Map<AccountId, Last> byAccount = new ConcurrentHashMap<>();

	LastCalls(InstantSource clock) {
		this.clock = clock;
	}

	@EventListener
	void on(CallOutcome outcome) {
		note(outcome.family(), this.byFamily, outcome);
		if (outcome.account() != null) {
			note(outcome.account(), this.byAccount, outcome);
		}
	}

	private <K> void note(K key, Map<K, Last> all, CallOutcome outcome) {
		Instant now = this.clock.instant();
		all.compute(key, (_, before) -> ((before != null) ? before : Last.NONE).after(outcome, now));
	}

	Last of(EndpointFamily family) {
		return this.byFamily.getOrDefault(family, Last.NONE);
	}

	Last of(AccountId account) {
		return this.byAccount.getOrDefault(account, Last.NONE);
	}

	@Override
	public void forget(AccountId account) {
		this.byAccount.remove(account);
	}

	/**
	 * What happened last.
	 *
	 * @param calledAt when a call was made; {@code null} for never
	 * @param refusal the code of the last refusal, also of one by Earshot itself
	 */
	record Last(@Nullable Instant calledAt, @Nullable String refusal, @Nullable Instant refusedAt) {

		static final Last NONE = new Last(null, null, null);

		private Last after(CallOutcome outcome, Instant now) {
			Instant called = outcome.made() ? now : this.calledAt;
			return (outcome.refusal() != null) ? new Last(called, outcome.refusal().code(), now)
					: new Last(called, this.refusal, this.refusedAt);
		}

	}

}
