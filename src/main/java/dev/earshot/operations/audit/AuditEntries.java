package dev.earshot.operations.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.operations.audit.Actor.FormerMember;
import dev.earshot.operations.audit.Actor.Member;
import dev.earshot.operations.audit.Actor.Server;
import dev.earshot.operations.audit.Actor.Stranger;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stored lines of the audit log. Former members have an empty actor, strangers none,
 * and the server itself a word that is no ID of an account.
 */
@Repository
class AuditEntries {

	private static final String FORMER_MEMBER = "";

	private static final String SERVER = "server";

	private final JdbcClient jdbc;

	AuditEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(String id, AuditEntry entry) {
		this.jdbc.sql("""
				insert into audit_entry (id, happened_at, actor, action, subject)
				values (:id, :at, :actor, :action, :subject)
				on conflict (id) do nothing
				""")
			.param("id", id)
			.param("at", entry.at().toEpochMilli())
			.param("actor", column(entry.actor()))
			.param("action", entry.action())
			.param("subject", entry.subject())
			.update();
	}

	private static @Nullable String column(Actor actor) {
		return switch (actor) {
			case Member member -> member.id().value();
			case FormerMember _ -> FORMER_MEMBER;
			case Server _ -> SERVER;
			case Stranger _ -> null;
		};
	}

	// The newest first.
	List<AuditEntry> since(Instant start, int limit, int offset) {
		return this.jdbc.sql("""
				select * from audit_entry where happened_at >= :start
				order by happened_at desc, id limit :limit offset :offset
				""")
			.param("start", start.toEpochMilli())
			.param("limit", limit)
			.param("offset", offset)
			.query(AuditEntries::entry)
			.list();
	}

	// The oldest first.
	List<AuditEntry> of(AccountId actor) {
		return this.jdbc.sql("select * from audit_entry where actor = :actor order by happened_at, id")
			.param("actor", actor.value())
			.query(AuditEntries::entry)
			.list();
	}

	private static AuditEntry entry(ResultSet row, int number) throws SQLException {
		return new AuditEntry(Instant.ofEpochMilli(row.getLong("happened_at")), actor(row.getString("actor")),
				row.getString("action"), row.getString("subject"));
	}

	private static Actor actor(@Nullable String column) {
		return switch (column) {
			case null -> new Stranger();
			case FORMER_MEMBER -> new FormerMember();
			case SERVER -> new Server();
			default -> new Member(new AccountId(column));
		};
	}

	void forgetActor(AccountId actor) {
		this.jdbc.sql("update audit_entry set actor = :nobody, subject = null where actor = :actor")
			.param("nobody", FORMER_MEMBER)
			.param("actor", actor.value())
			.update();
	}

	void forgetSubject(String subject) {
		this.jdbc.sql("update audit_entry set subject = null where subject = :subject")
			.param("subject", subject)
			.update();
	}

	void deleteBefore(Instant time) {
		this.jdbc.sql("delete from audit_entry where happened_at < :time").param("time", time.toEpochMilli()).update();
	}

}
