package dev.earshot.scrobbling.queue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import dev.earshot.core.Sha256;
import dev.earshot.scrobbling.service.Listen;

/**
 * When listens began that are in the queue or were there, by their tracks.
 */
final class QueuedTimes {

	private final Map<String, NavigableSet<Long>> byTrack = new HashMap<>();

	void add(String track, long startedAt) {
		this.byTrack.computeIfAbsent(track, (_) -> new TreeSet<>()).add(startedAt);
	}

	boolean contain(Listen listen) {
		if (this.byTrack.isEmpty()) {
			return false;
		}
		NavigableSet<Long> times = this.byTrack.get(track(listen));
		return times != null && !times.subSet(from(listen), true, to(listen), true).isEmpty();
	}

	static long from(Listen listen) {
		return listen.startedAt().getEpochSecond() - tolerance(listen);
	}

	static long to(Listen listen) {
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
