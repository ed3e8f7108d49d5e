package dev.earshot.scrobbling.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.StoredListen;

/**
 * Finds out whether a service has a listen. Services correct names, and other programs
 * tell the beginning a few seconds off, so it need not be equal: of the very second,
 * track or artist must be alike, within a few seconds both, and otherwise it must be the
 * same track, nearer than two listens of it can begin.
 */
public final class SameListens {

	private static final Duration FEW_SECONDS = Duration.ofSeconds(5);

	private final NavigableMap<Instant, List<Named>> stored = new TreeMap<>();

	public SameListens(List<StoredListen> stored) {
		stored.forEach(
				(each) -> this.stored.computeIfAbsent(each.startedAt(), (_) -> new ArrayList<>()).add(Named.of(each)));
	}

	/** Returns how far from a listen the same one may be stored. */
	public static Duration tolerance(Listen listen) {
		return ListenRule.leastListened(listen.duration());
	}

	/** Whether there is a listen that is not yet found to be another one. */
	public boolean contain(Listen listen) {
		if (around(listen).findAny().isEmpty()) {
			return false;
		}
		ComparedName track = ComparedName.of(listen.track());
		List<ComparedName> artists = listen.artists().stream().map(ComparedName::of).toList();
		Optional<Named> found = around(listen).filter((each) -> each.isSame(listen.startedAt(), track, artists))
			.min(Comparator.comparing((each) -> each.apart(listen.startedAt())));
		found.ifPresent((each) -> this.stored.getOrDefault(each.startedAt(), List.of()).remove(each));
		return found.isPresent();
	}

	private Stream<Named> around(Listen listen) {
		Duration tolerance = tolerance(listen);
		return this.stored.subMap(listen.startedAt().minus(tolerance), false, listen.startedAt().plus(tolerance), false)
			.values()
			.stream()
			.flatMap(Collection::stream);
	}

	/**
	 * A stored listen with the names that are compared.
	 */
	private record Named(Instant startedAt, ComparedName track, ComparedName artist) {

		static Named of(StoredListen stored) {
			return new Named(stored.startedAt(), ComparedName.of(stored.track()), ComparedName.of(stored.artist()));
		}

		Duration apart(Instant other) {
			return Duration.between(this.startedAt, other).abs();
		}

		boolean isSame(Instant other, ComparedName name, List<ComparedName> artists) {
			boolean isArtist = artists.stream().anyMatch(this.artist::isAlike);
			Duration apart = apart(other);
			if (apart.isZero()) {
				return isArtist || this.track.isAlike(name);
			}
			boolean isNear = apart.compareTo(FEW_SECONDS) <= 0;
			return isArtist && (isNear ? this.track.isAlike(name) : this.track.isSame(name));
		}

	}

}
