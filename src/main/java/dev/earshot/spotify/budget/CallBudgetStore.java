package dev.earshot.spotify.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.nodes.NodeLock;
import dev.earshot.nodes.NodeLocks;
import dev.earshot.spotify.budget.BudgetChange.Called;
import dev.earshot.spotify.budget.BudgetChange.Closed;
import dev.earshot.spotify.budget.BudgetChange.Learned;
import dev.earshot.spotify.budget.BudgetChange.Opened;
import dev.earshot.storage.DeferredWrites;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Stores call counts at once, but breakers and quotas, which change while the budget is
 * locked, with {@link #flush()} when the database is available. The other nodes are told
 * of each change.
 */
class CallBudgetStore {

	private static final String NO_ACCOUNT = "";

	private final JdbcClient jdbc;

	private final DeferredWrites<String, Runnable> deferred = new DeferredWrites<>("the state of the call budget",
			(_, statement) -> statement.run());

	private final BudgetMessages messages;

	private final NodeLocks locks;

	CallBudgetStore(JdbcClient jdbc, BudgetMessages messages, NodeLocks locks) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.locks = locks;
	}

	/** Returns whether other nodes may use the same database. */
	boolean isShared() {
		return this.messages.hasListeners();
	}

	Optional<NodeLock> tryLock(BreakerScope scope, Duration atMost) {
		return this.locks.tryLock("breaker-" + scope.name(), atMost);
	}

	void tellCall(HourlyCountKey hour, boolean isStranger) {
		this.messages.tell(new Called(hour, isStranger));
	}

	void addCalls(HourlyCountKey hour, int calls) {
		this.jdbc.sql("""
				insert into call_count (family, account_id, hour_start, calls)
				values (:family, :account, :start, :calls)
				on conflict (family, account_id, hour_start) do update set calls = call_count.calls + excluded.calls
				""")
			.param("family", hour.family().name())
			.param("account", (hour.account() != null) ? hour.account().value() : NO_ACCOUNT)
			.param("start", hour.start().toEpochMilli())
			.param("calls", calls)
			.update();
	}

	Map<HourlyCountKey, Integer> counts(EndpointFamily family, Instant since) {
		return this.jdbc.sql("""
				select account_id, hour_start, calls from call_count where family = :family and hour_start >= :since
				""")
			.param("family", family.name())
			.param("since", since.toEpochMilli())
			.query((row, _) -> Map.entry(hour(family, row), row.getInt("calls")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static HourlyCountKey hour(EndpointFamily family, ResultSet row) throws SQLException {
		String account = row.getString("account_id");
		return new HourlyCountKey(family, account.equals(NO_ACCOUNT) ? null : new AccountId(account),
				Instant.ofEpochMilli(row.getLong("hour_start")));
	}

	void deleteCounts(Instant before) {
		this.jdbc.sql("delete from call_count where hour_start < :before")
			.param("before", before.toEpochMilli())
			.update();
	}

	void saveBreaker(BreakerScope scope, Interval period) {
		defer("breaker " + scope.name(), this.jdbc.sql("""
				insert into circuit_breaker (scope, told_at, blocked_until) values (:scope, :at, :until)
				on conflict (scope) do update set told_at = excluded.told_at, blocked_until = excluded.blocked_until
				""")
			.param("scope", scope.name())
			.param("at", period.start().toEpochMilli())
			.param("until", period.end().toEpochMilli()));
		this.messages.tell(new Opened(scope, period));
	}

	void deleteBreaker(BreakerScope scope) {
		defer("breaker " + scope.name(),
				this.jdbc.sql("delete from circuit_breaker where scope = :scope").param("scope", scope.name()));
		this.messages.tell(new Closed(scope));
	}

	private void defer(String what, StatementSpec statement) {
		this.deferred.defer(what, statement::update);
	}

	void flush() {
		this.deferred.tryFlush();
	}

	/**
	 * Returns the breakers as all nodes know them, once what this one knows is stored.
	 */
	Map<BreakerScope, Interval> currentBreakers() {
		this.deferred.flush();
		return breakers();
	}

	Map<BreakerScope, Interval> breakers() {
		return this.jdbc.sql("select scope, told_at, blocked_until from circuit_breaker")
			.query((row, _) -> Map.entry(new BreakerScope(row.getString("scope")),
					new Interval(Instant.ofEpochMilli(row.getLong("told_at")),
							Instant.ofEpochMilli(row.getLong("blocked_until")))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	void saveQuota(EndpointFamily family, LearnedQuota quota) {
		defer("quota " + family.name(),
				this.jdbc.sql("""
						insert into learned_quota (family, calls, learned_at) values (:family, :calls, :at)
						on conflict (family) do update set calls = excluded.calls, learned_at = excluded.learned_at
						""")
					.param("family", family.name())
					.param("calls", quota.calls())
					.param("at", quota.learnedAt().toEpochMilli()));
		this.messages.tell(new Learned(family, quota));
	}

	Optional<LearnedQuota> quota(EndpointFamily family) {
		return this.jdbc.sql("select calls, learned_at from learned_quota where family = :family")
			.param("family", family.name())
			.query((row, _) -> new LearnedQuota(row.getInt("calls"), Instant.ofEpochMilli(row.getLong("learned_at"))))
			.optional();
	}

}
