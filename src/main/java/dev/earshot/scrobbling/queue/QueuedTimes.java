package dev.earshot.scrobbling.queue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import dev.earshot.core.Sha256;
import dev.earshot.scrobbling.service.Listen;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When listens began that are in the queue or were there, by their tracks.
 */
final class QueuedTimes {

	private final Map<String, NavigableSet<Long>> byTrack = new HashMap<>();

	/** Reads those that may be the same as some listens. */
	static QueuedTimes around(JdbcClient jdbc, String target, List<Listen> listens) {
		QueuedTimes times = new QueuedTimes();
		jdbc.sql(
				"select track, started_at from scrobble where target_id = :target and started_at between :from and :to")
			.param("target", target)
			.param("from", listens.stream().mapToLong(QueuedTimes::from).min().orElse(0))
			.param("to", listens.stream().mapToLong(QueuedTimes::to).max().orElse(-1))
			.query((RowCallbackHandler) (row) -> times.add(String.valueOf(row.getString("track")),
					row.getLong("started_at")));
		return times;
	}

	private void add(String track, long startedAt) {
		this.byTrack.computeIfAbsent(track, (_) -> new TreeSet<>()).add(startedAt);
	}

	boolean contain(Listen listen) {
		if (this.byTrack.isEmpty()) {
			return false;
		}
		NavigableSet<Long> times = this.byTrack.get(track(listen));
		return times != null && !times.subSet(from(listen), true, to(listen), true).isEmpty();
	}

	private static long from(Listen listen) {
		return listen.startedAt().getEpochSecond() - tolerance(listen);
	}

	private static long to(Listen listen) {
		return listen.startedAt().getEpochSecond() + tolerance(listen);
	}

	private static long tolerance(Listen listen) {
		return SameListens.tolerance(listen).toSeconds();
	}

	/**
	 * Returns what stands for a track in the queue. A name may change while the page of
	 * the track stays.
	 */
	static String track(Listen listen) {
		String name = (listen.url() != null) ? listen.url()
				: listen.track() + "\n" + String.join("\n", listen.artists());
		return HexFormat.of().formatHex(Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
	}

}
