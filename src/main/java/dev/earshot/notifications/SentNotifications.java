package dev.earshot.notifications;

import java.time.Duration;
import java.time.InstantSource;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;

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
	 * @return whether it was not sent before
	 */
	boolean claim(AccountId account, ChannelKind kind, String occasion) {
		return this.jdbc.sql("""
				insert into sent_notification (account_id, kind, occasion, sent_at)
				select id, :kind, :occasion, :now from account where id = :account
				on conflict (account_id, kind, occasion) do nothing
				""")
			.param("account", account.value())
			.param("kind", kind.name())
			.param("occasion", occasion)
			.param("now", this.clock.millis())
			.update() > 0;
	}

	// It did not arrive and may be sent again.
	void release(AccountId account, ChannelKind kind, String occasion) {
		this.jdbc.sql("""
				delete from sent_notification where account_id = :account and kind = :kind and occasion = :occasion
				""").param("account", account.value()).param("kind", kind.name()).param("occasion", occasion).update();
	}

	// Also what the owner was told about them.
	@Override
	public void erase(AccountId account) {
		this.jdbc.sql("delete from sent_notification where account_id = :account or occasion like :about")
			.param("account", account.value())
			.param("about", "% " + account.value() + " %")
			.update();
	}

	@Scheduled(cron = "0 40 3 * * *")
	void deleteOld() {
		this.jdbc.sql("delete from sent_notification where sent_at < :before")
			.param("before", this.clock.instant().minus(RETENTION).toEpochMilli())
			.update();
	}

}
