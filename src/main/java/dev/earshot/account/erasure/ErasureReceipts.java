package dev.earshot.account.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import dev.earshot.account.erasure.ErasureReceipt.Reason;
import dev.earshot.account.erasure.ErasureReceipt.State;
import dev.earshot.core.AccountId;
import dev.earshot.storage.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The receipts in the database, for 90 days.
 */
@Repository
class ErasureReceipts {

	static final Duration RETENTION = Duration.ofDays(90);

	private static final TypeReference<TreeMap<String, Integer>> RECORDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final InstantSource clock;

	ErasureReceipts(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Issues a receipt.
	 * @return its ID, which nobody can guess
	 */
	String add(AccountId account, Reason reason, SortedMap<String, Integer> records) {
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("""
				insert into erasure_receipt (id, erased_account, reason, erased_at, records, state, remaining)
				values (:id, :account, :reason, :now, :records, 'OPEN', 0)
				""")
			.param("id", id)
			.param("account", account.value())
			.param("reason", reason.name())
			.param("now", this.clock.millis())
			.param("records", this.json.writeValueAsString(records))
			.update();
		return id;
	}

	// For members who disconnected when none could be stored, or before there were any.
	void addMissing() {
		this.jdbc.sql("""
				select id from account where role = 'MEMBER' and connected_at is null and not exists
					(select 1 from erasure_receipt where erased_account = account.id and state = 'OPEN')
				""")
			.query(String.class)
			.list()
			.forEach((id) -> add(new AccountId(id), Reason.DISCONNECTED, new TreeMap<>()));
	}

	Optional<ErasureReceipt> find(String id) {
		return this.jdbc.sql("select * from erasure_receipt where id = :id")
			.param("id", id)
			.query(this::receipt)
			.optional();
	}

	// The newest first.
	List<ErasureReceipt> all() {
		return this.jdbc.sql("select * from erasure_receipt order by erased_at desc, id").query(this::receipt).list();
	}

	// The oldest first.
	List<ErasureReceipt> open() {
		return all().stream()
			.filter((receipt) -> receipt.state() == State.OPEN)
			.sorted(Comparator.comparing(ErasureReceipt::erasedAt))
			.toList();
	}

	// Whoever has come back would be stopped.
	List<AccountId> erased() {
		return this.jdbc.sql("""
				select distinct erased_account from erasure_receipt where not exists
					(select 1 from account where id = erased_account and connected_at is not null)
				""").query(String.class).list().stream().map(AccountId::new).toList();
	}

	void check(ErasureReceipt receipt, State state, int remaining) {
		this.jdbc.sql("""
				update erasure_receipt set state = :state, checked_at = :now, remaining = :remaining where id = :id
				""")
			.params(Map.of("state", state.name(), "now", this.clock.millis(), "remaining", remaining, "id",
					receipt.id()))
			.update();
	}

	void deleteOld() {
		this.jdbc.sql("delete from erasure_receipt where erased_at < :before and state <> 'OPEN'")
			.param("before", this.clock.instant().minus(RETENTION).toEpochMilli())
			.update();
	}

	private ErasureReceipt receipt(ResultSet row, int number) throws SQLException {
		Instant erasedAt = Objects.requireNonNull(Columns.instant(row.getObject("erased_at")));
		return new ErasureReceipt(row.getString("id"), new AccountId(row.getString("erased_account")),
				Reason.valueOf(row.getString("reason")), erasedAt,
				this.json.readValue(row.getString("records"), RECORDS), State.valueOf(row.getString("state")),
				Columns.instant(row.getObject("checked_at")), row.getInt("remaining"));
	}

}
