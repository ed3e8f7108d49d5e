package dev.earshot.spotify.budget;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.CallBudget.Call;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A call budget with a clock and responses of Spotify that a test sets.
 */
class BudgetStage {

	static final AccountId ACCOUNT = new AccountId("somebody");

	static final CallBudgetProperties PROPERTIES = new CallBudgetProperties(1000, 100, 100, 100, 20, 100, 90, 6);

	private final List<CallOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger calls = new AtomicInteger();

	private final JdbcClient jdbc;

	private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

	private volatile Duration passed = Duration.ZERO;

	private CallBudget budget;

	BudgetStage() {
		this(TestDatabase.SQLITE.empty());
	}

	BudgetStage(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.budget = create();
	}

	static CallBudgetStore store(JdbcClient jdbc) {
		return new CallBudgetStore(jdbc, new BudgetMessages(TestNodes.messages(), Runnable::run),
				TestNodes.onlyLocks());
	}

	private void record(Object event) {
		if (event instanceof CallOutcome outcome) {
			this.outcomes.add(outcome);
		}
	}

	private CallBudget create() {
		return new CallBudget(PROPERTIES, BudgetStage.store(this.jdbc), this::record, () -> this.now,
				() -> this.passed.toNanos());
	}

	List<CallOutcome> outcomes() {
		return this.outcomes;
	}

	/**
	 * Restarts with the same database, as after a kill.
	 */
	void restart() {
		this.budget = create();
	}

	/**
	 * Makes a call that succeeds if the budget allows it.
	 * @param family the endpoint family
	 * @return {@code null} if the call was made
	 */
	@Nullable SpotifyRefusal call(EndpointFamily family) {
		return call(family, CallPriority.LIVE, () -> "");
	}

	@Nullable SpotifyRefusal call(EndpointFamily family, CallPriority priority) {
		return call(family, priority, () -> "");
	}

	/**
	 * Makes a call that Spotify refuses if the budget allows it.
	 * @param family the endpoint family
	 * @param refusal the refusal of Spotify
	 * @return the refusal of the budget, or else of Spotify
	 */
	@Nullable SpotifyRefusal refused(EndpointFamily family, SpotifyRefusal refusal) {
		return call(family, CallPriority.LIVE, () -> {
			throw new SpotifyRefused(refusal);
		});
	}

	@Nullable SpotifyRefusal call(EndpointFamily family, CallPriority priority, Call<String> call) {
		return call(new CallContext(family, ACCOUNT, priority), call);
	}

	@Nullable SpotifyRefusal call(CallContext context, Call<String> call) {
		try {
			this.budget.spend(context, () -> {
				this.calls.incrementAndGet();
				return call.make();
			});
			return null;
		}
		catch (SpotifyRefused ex) {
			return ex.refusal();
		}
		catch (IOException ex) {
			return new SpotifyRefusal.Unreachable();
		}
	}

	/**
	 * Makes calls that succeed, slowly enough for the rate window.
	 * @param family the endpoint family
	 * @param calls how many
	 */
	void callSlowly(EndpointFamily family, int calls) {
		callSlowly(family, calls, ACCOUNT);
	}

	void callSlowly(EndpointFamily family, int calls, @Nullable AccountId account) {
		for (int call = 0; call < calls; call++) {
			pass(Duration.ofSeconds(1));
			call(new CallContext(family, account, CallPriority.LIVE), () -> "");
		}
	}

	double stretch(CallPriority priority) {
		return this.budget.slowdown(ACCOUNT, priority);
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
		this.passed = this.passed.plus(time);
	}

	/**
	 * Sets the system clock without time passing.
	 * @param by how far, negative for backwards
	 */
	void setClock(Duration by) {
		this.now = this.now.plus(by);
	}

	Instant in(long seconds) {
		return this.now.plusSeconds(seconds);
	}

	int calls() {
		return this.calls.get();
	}

	FamilyUsage today(EndpointFamily family) {
		return this.budget.usageToday().get(family.ordinal());
	}

	CallBudget budget() {
		return this.budget;
	}

}
