package dev.earshot.scrobbling.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The listens of the queue that are not sent any more, unless the person wants another
 * attempt.
 */
@Repository
public class DeadLetters {

	private static final int MAX_DETAIL = 500;

	private final JdbcClient jdbc;

	private final StoredTexts texts;

	private final InstantSource clock;

	public DeadLetters(JdbcClient jdbc, StoredTexts texts, InstantSource clock) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Sends a listen no more.
	 * @param detail what the service said
	 */
	public void add(String target, QueuedListen listen, DeadReason reason, String detail) {
		this.jdbc.sql("""
				update scrobble set state = 'DEAD', attempted = 0, reason = :reason, detail = :detail, changed_at = :now
				where id = :id
				""")
			.param("id", listen.id())
			.param("reason", reason.name())
			.param("detail", this.texts.detail(target, listen.id(), shortened(detail)))
			.param("now", this.clock.millis())
			.update();
	}

	/** Sends listens no more, without a word of the service. */
	public void add(Collection<QueuedListen> listens, DeadReason reason) {
		if (!listens.isEmpty()) {
			this.jdbc.sql("""
					update scrobble set state = 'DEAD', attempted = 0, reason = :reason, changed_at = :now
					where state = 'WAITING' and id in (:ids)
					""")
				.param("reason", reason.name())
				.param("now", this.clock.millis())
				.param("ids", listens.stream().map(QueuedListen::id).toList())
				.update();
		}
	}

	private static String shortened(String detail) {
		return detail.substring(0, Math.min(detail.length(), MAX_DETAIL));
	}

	/** Gives up the oldest listens of a target when more wait than a number. */
	public void addOldest(String target, int most) {
		this.jdbc.sql("""
				update scrobble set state = 'DEAD', attempted = 0, reason = 'QUEUE_FULL', changed_at = :now
				where id in (
					select id from scrobble where target_id = :target and state = 'WAITING'
					order by from_log, started_at desc limit 1000000 offset :most)
				""").param("target", target).param("most", most).param("now", this.clock.millis()).update();
	}

	/** Returns those that died last. */
	public List<DeadLetter> of(String target, int limit) {
		return this.jdbc.sql("""
				select * from scrobble where target_id = :target and state = 'DEAD'
				order by changed_at desc, started_at desc limit :limit
				""").param("target", target).param("limit", limit).query((row, _) -> letter(row)).list();
	}

	private DeadLetter letter(ResultSet row) throws SQLException {
		String target = row.getString("target_id");
		String id = row.getString("id");
		return new DeadLetter(id, this.texts.listen(target, id, row.getString("listen")),
				DeadReason.of(row.getString("reason")), this.texts.detailOrNull(target, id, row.getString("detail")));
	}

	/** Sends one again. Returns whether there was such a letter. */
	public boolean retry(String target, String id) {
		return this.jdbc.sql("""
				update scrobble set state = 'WAITING', reason = null, detail = null, changed_at = :now
				where target_id = :target and id = :id and state = 'DEAD'
				""").param("target", target).param("id", id).param("now", this.clock.millis()).update() > 0;
	}

	/**
	 * Forgets what one says, but not that it is not to be sent. Returns whether there was
	 * such a letter.
	 */
	public boolean dismiss(String target, String id) {
		return this.jdbc
			.sql("""
					update scrobble set state = 'SENT', listen = null, reason = 'DISMISSED', detail = null, changed_at = :now
					where target_id = :target and id = :id and state = 'DEAD'
					""")
			.param("target", target)
			.param("id", id)
			.param("now", this.clock.millis())
			.update() > 0;
	}

	public void retryAll(String target) {
		this.jdbc.sql("""
				update scrobble set state = 'WAITING', reason = null, detail = null, changed_at = :now
				where target_id = :target and state = 'DEAD'
				""").param("target", target).param("now", this.clock.millis()).update();
	}

	public void dismissAll(String target) {
		this.jdbc
			.sql("""
					update scrobble set state = 'SENT', listen = null, reason = 'DISMISSED', detail = null, changed_at = :now
					where target_id = :target and state = 'DEAD'
					""")
			.param("target", target)
			.param("now", this.clock.millis())
			.update();
	}

	/** Forgets those that died before a moment. */
	public void forget(Instant before) {
		this.jdbc.sql("delete from scrobble where state = 'DEAD' and changed_at < :before")
			.param("before", before.toEpochMilli())
			.update();
	}

}
