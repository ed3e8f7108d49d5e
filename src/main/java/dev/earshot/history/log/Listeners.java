package dev.earshot.history.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.storage.Columns;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has a listening log. Whose log is being recorded is kept in memory, because each
 * poll asks for it.
 */
@Repository
public class Listeners {

	/** The topic of the messages about what is recorded; their text is the account. */
	public static final String TOPIC = "recording";

	private final JdbcClient jdbc;

	private final ItemRepository items;

	private final NodeMessages messages;

	private final Set<AccountId> recording = ConcurrentHashMap.newKeySet();

	Listeners(JdbcClient jdbc, ItemRepository items, NodeMessages messages) {
		this.jdbc = jdbc;
		this.items = items;
		this.messages = messages;
		this.recording.addAll(storedRecording());
	}

	private Set<AccountId> storedRecording() {
		return this.jdbc.sql("select account_id from listener where recording_since is not null")
			.query(String.class)
			.list()
			.stream()
			.map(AccountId::new)
			.collect(Collectors.toSet());
	}

	private void tellOthers(AccountId account) {
		this.messages.send(TOPIC, account.value());
	}

	/**
	 * Reads whether a log is being recorded, which another node has changed.
	 * @return whether that is news
	 */
	public boolean readAgain(AccountId account) {
		boolean isRecording = find(account).filter((listener) -> listener.recordingSince() != null).isPresent();
		return isRecording ? this.recording.add(account) : this.recording.remove(account);
	}

	/**
	 * Reads which logs are being recorded, which other nodes may have changed.
	 * @return the accounts for which that is news
	 */
	public List<AccountId> readAllAgain() {
		return Stream.concat(this.recording.stream(), storedRecording().stream())
			.distinct()
			.filter(this::readAgain)
			.toList();
	}

	/**
	 * Marks a change to the plays of a log or to what counts in it, within the
	 * transaction that makes it, so that nobody uses numbers of an older version. It is
	 * the last statement of that transaction, because it locks the listener.
	 * @param listener the ID of the listener
	 */
	public static void advance(JdbcClient jdbc, int listener) {
		jdbc.sql("update listener set version = version + 1 where id = :id").param("id", listener).update();
	}

	/**
	 * Marks a change that only adds a play, in the same way.
	 * @param listener the ID of the listener
	 */
	static void advanceByPlay(JdbcClient jdbc, int listener) {
		jdbc.sql("update listener set version = version + 1, plays_added = plays_added + 1 where id = :id")
			.param("id", listener)
			.update();
	}

	public boolean isRecording(AccountId account) {
		return this.recording.contains(account);
	}

	public Set<AccountId> recording() {
		return Set.copyOf(this.recording);
	}

	public Optional<Listener> find(AccountId account) {
		return this.jdbc.sql("select * from listener where account_id = :account")
			.param("account", account.value())
			.query(Listeners::listener)
			.optional();
	}

	private static Listener listener(ResultSet row, int number) throws SQLException {
		return new Listener(row.getInt("id"), new AccountId(row.getString("account_id")), zone(row.getString("zone")),
				Columns.instant(row.getObject("recording_since")), Columns.instant(row.getObject("recorded_until")),
				Columns.instant(row.getObject("fill_from")), Columns.instant(row.getObject("deleted_at")),
				row.getLong("version"), leastCounted(row), row.getBoolean("exports_only"));
	}

	private static @Nullable Duration leastCounted(ResultSet row) throws SQLException {
		return (row.getObject("least_counted_ms") instanceof Number millis) ? Duration.ofMillis(millis.longValue())
				: null;
	}

	// A zone may be unknown to another version of Java.
	private static ZoneId zone(String id) {
		try {
			return ZoneId.of(id);
		}
		catch (DateTimeException ex) {
			return ZoneId.of("UTC");
		}
	}

	// Does nothing for an account that does not exist any more.
	public void switchOn(AccountId account, ZoneId zone, Instant now) {
		int rows = this.jdbc.sql("""
				insert into listener (account_id, zone, recording_since, recorded_until)
				select id, :zone, :now, :now from account where id = :account
				on conflict (account_id) do update set
					zone = excluded.zone,
					recording_since = excluded.recording_since,
					recorded_until = excluded.recorded_until
				""")
			.param("zone", zone.getId())
			.param("now", now.toEpochMilli())
			.param("account", account.value())
			.update();
		if (rows > 0) {
			this.recording.add(account);
			tellOthers(account);
		}
	}

	/** Gives an account an empty log that is not recorded, unless it has one. */
	public void add(AccountId account, ZoneId zone) {
		this.jdbc.sql("""
				insert into listener (account_id, zone) select id, :zone from account where id = :account
				on conflict (account_id) do nothing
				""").param("zone", zone.getId()).param("account", account.value()).update();
	}

	public void switchOff(AccountId account, Instant now) {
		this.jdbc.sql("""
				update listener set recording_since = null, recorded_until = :now
				where account_id = :account and recording_since is not null
				""").param("now", now.toEpochMilli()).param("account", account.value()).update();
		this.recording.remove(account);
		tellOthers(account);
	}

	public void setZone(AccountId account, ZoneId zone) {
		this.jdbc.sql("update listener set zone = :zone where account_id = :account")
			.param("zone", zone.getId())
			.param("account", account.value())
			.update();
	}

	/**
	 * Changes what counts in the numbers of a log.
	 * @param least for how long a play was listened to if it counts without coming to its
	 * end; {@code null} if none does
	 * @param exportsOnly whether what no export of Spotify tells is left out
	 */
	public void setCounted(AccountId account, @Nullable Duration least, boolean exportsOnly) {
		this.jdbc.sql("""
				update listener set least_counted_ms = :least, exports_only = :exportsOnly, version = version + 1
				where account_id = :account
				""")
			.param("least", (least != null) ? least.toMillis() : null)
			.param("exportsOnly", exportsOnly)
			.param("account", account.value())
			.update();
	}

	public void setRecordedUntil(AccountId account, Instant at) {
		this.jdbc.sql("""
				update listener set recorded_until = :at
				where account_id = :account and recording_since is not null and recorded_until < :at
				""").param("at", at.toEpochMilli()).param("account", account.value()).update();
	}

	/**
	 * Deletes all plays, gaps, imports and rules of a listener. What is playing now is
	 * not recorded either. It takes many short statements, so that nobody else has to
	 * wait for the database. What would bring plays back ends first.
	 */
	public void clear(Listener listener, Instant now) {
		this.jdbc.sql("""
				update listener set
					recording_since = case when recording_since is null then null else cast(:now as bigint) end,
					recorded_until = case when recording_since is null then null else cast(:now as bigint) end,
					version = version + 1
				where id = :id
				""").param("now", now.toEpochMilli()).param("id", listener.id()).update();
		deletePlays(listener.id());
		for (String table : List.of("listening_gap", "hidden_artist", "merged_item")) {
			deleteFrom(table, listener.id());
		}
		this.jdbc.sql("update listener set version = version + 1, deleted_at = null, fill_from = null where id = :id")
			.param("id", listener.id())
			.update();
		this.items.removeUnused();
	}

	private void deletePlays(int listener) {
		deleteFrom("play_import", listener);
		DeletedPlays.deleteAll(this.jdbc, "deleted_play", listener);
		DeletedPlays.deleteAll(this.jdbc, "play", listener);
	}

	private void deleteFrom(String table, int listener) {
		this.jdbc.sql("delete from " + table + " where listener_id = :id").param("id", listener).update();
	}

	/** Stops recording in memory only. Returns whether anything was recorded. */
	public boolean forget(AccountId account) {
		return this.recording.remove(account);
	}

	/** Deletes a listener with the log. */
	public void remove(AccountId account) {
		forget(account);
		find(account).map(Listener::id).ifPresent(this::deletePlays);
		this.jdbc.sql("delete from listener where account_id = :account").param("account", account.value()).update();
		tellOthers(account);
		this.items.removeUnused();
	}

}
