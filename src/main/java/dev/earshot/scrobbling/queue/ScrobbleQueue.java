package dev.earshot.scrobbling.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.earshot.scrobbling.service.Listen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Listens on their way to targets. A listen is waiting, sent or dead, and is in the queue
 * once for each target, however often it is added.
 */
@Repository
public class ScrobbleQueue {

	private final JdbcClient jdbc;

	private final StoredTexts texts;

	private final InstantSource clock;

	public ScrobbleQueue(JdbcClient jdbc, StoredTexts texts, InstantSource clock) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Adds a listen, unless it was added before or the target is gone.
	 * @return whether it was added
	 */
	public boolean add(String target, Listen listen, boolean fromLog) {
		String id = UUID.randomUUID().toString();
		return this.jdbc.sql("""
				insert into scrobble (id, target_id, started_at, track, state, from_log, attempted, listen, changed_at)
				select :id, id, :startedAt, :track, 'WAITING', :fromLog, 0, :listen, :now from scrobble_target
				where id = :target
				on conflict (target_id, started_at, track) do nothing
				""")
			.param("id", id)
			.param("target", target)
			.param("startedAt", listen.startedAt().getEpochSecond())
			.param("track", QueuedTimes.track(listen))
			.param("fromLog", fromLog ? 1 : 0)
			.param("listen", this.texts.listen(target, id, listen))
			.param("now", this.clock.millis())
			.update() > 0;
	}

	/**
	 * Returns those of some listens that are not in the queue, in any state, and were not
	 * until they were sent.
	 */
	public List<Listen> missing(String target, List<Listen> listens) {
		QueuedTimes queued = QueuedTimes.around(this.jdbc, target, listens);
		return listens.stream().filter((listen) -> !queued.contain(listen)).toList();
	}

	/**
	 * Returns the listens to send next, the oldest first. What was just played goes
	 * before what is of the log.
	 */
	public List<QueuedListen> next(String target, int limit) {
		List<QueuedListen> next = this.jdbc.sql("""
				select * from scrobble where target_id = :target and state = 'WAITING'
				order by from_log, started_at, id limit :limit
				""").param("target", target).param("limit", limit).query((row, _) -> queued(row)).list();
		return next.stream().filter((listen) -> listen.fromLog() == next.getFirst().fromLog()).toList();
	}

	/** Returns all listens that wait, the oldest first. */
	List<QueuedListen> all(String target) {
		return this.jdbc.sql("""
				select * from scrobble where target_id = :target and state = 'WAITING' order by started_at, id
				""").param("target", target).query((row, _) -> queued(row)).list();
	}

	/**
	 * Returns the listens that were sent without an answer and were just played, or are
	 * of the log, the oldest first.
	 */
	public List<QueuedListen> attempted(String target, boolean fromLog) {
		return this.jdbc.sql("""
				select * from scrobble where target_id = :target and state = 'WAITING' and attempted = 1
				and from_log = :fromLog order by started_at, id
				""").param("target", target).param("fromLog", fromLog ? 1 : 0).query((row, _) -> queued(row)).list();
	}

	private QueuedListen queued(ResultSet row) throws SQLException {
		return new QueuedListen(row.getString("id"), listen(row), row.getInt("from_log") == 1,
				row.getInt("attempted") == 1);
	}

	private Listen listen(ResultSet row) throws SQLException {
		return this.texts.listen(row.getString("target_id"), row.getString("id"), row.getString("listen"));
	}

	/**
	 * Notes that listens are about to be sent, so that a restart asks about them first.
	 * @return those that still wait, which are to be sent
	 */
	public List<QueuedListen> attempt(List<QueuedListen> listens) {
		int attempted = update("attempted = 1", "reason is null", listens);
		return (attempted == listens.size()) ? listens : attempted(listens);
	}

	private List<QueuedListen> attempted(List<QueuedListen> listens) {
		Set<String> attempted = this.jdbc
			.sql("select id from scrobble where state = 'WAITING' and attempted = 1 and id in (:ids)")
			.param("ids", ids(listens))
			.query(String.class)
			.set();
		return listens.stream().filter((listen) -> attempted.contains(listen.id())).toList();
	}

	/**
	 * Notes that the service does not have listens that were sent. What was cancelled
	 * meanwhile is forgotten.
	 */
	public void notTaken(Collection<QueuedListen> listens) {
		if (update("attempted = 0", "reason is null", listens) < listens.size()) {
			this.jdbc.sql("delete from scrobble where state = 'WAITING' and reason = 'CANCELLED' and id in (:ids)")
				.param("ids", ids(listens))
				.update();
		}
	}

	/** Notes that the service has listens, and forgets what they say. */
	public void sent(Collection<QueuedListen> listens) {
		update("state = 'SENT', attempted = 0, listen = null, reason = null", "1 = 1", listens);
	}

	private int update(String change, String condition, Collection<QueuedListen> listens) {
		return listens.isEmpty() ? 0
				: this.jdbc
					.sql("update scrobble set " + change + ", changed_at = :now where state = 'WAITING' and "
							+ condition + " and id in (:ids)")
					.param("now", this.clock.millis())
					.param("ids", ids(listens))
					.update();
	}

	private static List<String> ids(Collection<QueuedListen> listens) {
		return listens.stream().map(QueuedListen::id).toList();
	}

	/**
	 * Forgets what waits of a range of the log. What is being sent stays until it is
	 * known whether it has arrived, and is not sent again.
	 */
	@Transactional
	public void cancel(String target) {
		this.jdbc
			.sql("""
					update scrobble set reason = 'CANCELLED' where target_id = :target and state = 'WAITING' and from_log = 1
					""")
			.param("target", target)
			.update();
		this.jdbc.sql("""
				delete from scrobble
				where target_id = :target and state = 'WAITING' and reason = 'CANCELLED' and attempted = 0
				""").param("target", target).update();
	}

	/** Returns how many listens a target has in which state. */
	public QueueSize size(String target) {
		return this.jdbc.sql("""
				select coalesce(sum(case when state = 'WAITING' then 1 else 0 end), 0) as waiting,
					coalesce(sum(case when state = 'SENT' and reason is null then 1 else 0 end), 0) as sent,
					coalesce(sum(case when state = 'DEAD' then 1 else 0 end), 0) as dead
				from scrobble where target_id = :target
				""")
			.param("target", target)
			.query((row, _) -> new QueueSize(row.getInt("waiting"), row.getInt("sent"), row.getInt("dead")))
			.single();
	}

	/** Forgets what was sent before a moment. */
	public void forgetSent(Instant before) {
		this.jdbc.sql("delete from scrobble where state = 'SENT' and changed_at < :before")
			.param("before", before.toEpochMilli())
			.update();
	}

}
