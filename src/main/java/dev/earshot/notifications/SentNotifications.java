package dev.earshot.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.OnOneNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Remembers for a year what was sent, so that nothing is sent twice. It is noted before
 * it is sent: a server that is killed in between sends nothing rather than again.
 */
@Repository
class SentNotifications implements AccountData {

	private static final Duration RETENTION = Duration.ofDays(365);

	private final JdbcClient jdbc;

	private final InstantSource clock;

	SentNotifications(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Notes that something is about to be sent.
	 * @return whether it was not sent before, or so long ago that it is sent again
	 */
	boolean claim(AccountId account, ChannelKind kind, Occasion occasion) {
		return this.jdbc.sql("""
				insert into sent_notification (account_id, kind, occasion, sent_at)
				select id, :kind, :occasion, :now from account where id = :account
				on conflict (account_id, kind, occasion) do update set sent_at = excluded.sent_at
					where sent_notification.sent_at <= :before
				""")
			.param("account", account.value())
			.param("kind", kind.name())
			.param("occasion", occasion.name())
			.param("now", this.clock.millis())
			.param("before", occasion.sentBefore(this.clock.instant()))
			.update() > 0;
	}

	// It did not arrive and may be sent again.
	void release(AccountId account, ChannelKind kind, Occasion occasion) {
		this.jdbc.sql("""
				delete from sent_notification where account_id = :account and kind = :kind and occasion = :occasion
				""")
			.param("account", account.value())
			.param("kind", kind.name())
			.param("occasion", occasion.name())
			.update();
	}

	// Also what the owner was told about them.
	@Override
	public void erase(AccountId account) {
		this.jdbc.sql("delete from sent_notification where account_id = :account or occasion like :about")
			.param("account", account.value())
			.param("about", "% " + account.value() + "%")
			.update();
	}

	// Without those whom a notification was about.
	@Override
	public Map<String, Object> export(AccountId account) {
		List<Exported> sent = this.jdbc
			.sql("select * from sent_notification where account_id = :account order by sent_at, kind, occasion")
			.param("account", account.value())
			.query((row, _) -> new Exported(row.getString("kind"), row.getString("occasion").replaceFirst(" .*", ""),
					Instant.ofEpochMilli(row.getLong("sent_at"))))
			.list();
		return sent.isEmpty() ? Map.of() : Map.of("sentNotifications", sent);
	}

	@OnOneNode
	@Scheduled(cron = "0 40 3 * * *")
	void deleteOld() {
		this.jdbc.sql("delete from sent_notification where sent_at < :before")
			.param("before", this.clock.instant().minus(RETENTION).toEpochMilli())
			.update();
	}

	private record Exported(String kind, String occasion, Instant sentAt) {
	}

}
