package dev.earshot.statistics.highlights.circumstances;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.HeardPlays;

/**
 * How much was heard on each kind of device, and from each context. Sees plays in the
 * order of time.
 */
public final class CircumstanceSums implements HeardPlays.Visitor {

	private static final int PLACES = 10;

	private final PlayColumns plays;

	private final int[] ends = new int[EndReason.values().length];

	private final Sum[] devices;

	private final Map<Integer, Sum> contexts = new HashMap<>();

	private Sum context = new Sum();

	private int endOfContext = -1;

	public CircumstanceSums(PlayColumns plays) {
		this.plays = plays;
		this.devices = Stream.generate(Sum::new).limit(DeviceClass.values().length).toArray(Sum[]::new);
	}

	@Override
	public void visit(int play, long begin, long end, boolean isCounted) {
		this.ends[this.plays.end(play).ordinal()] += (end > begin) ? 1 : 0;
		if (play >= this.endOfContext) {
			this.context = this.contexts.computeIfAbsent(this.plays.context(play), (_) -> new Sum());
			this.endOfContext = this.plays.endOfContext(play);
		}
		this.context.add(end - begin, isCounted);
		this.devices[this.plays.device(play).ordinal()].add(end - begin, isCounted);
	}

	/** Returns what is known of what it has seen. */
	public Circumstances circumstances() {
		return new Circumstances(skips(), devices(), contexts());
	}

	private Skips skips() {
		int unknown = this.ends[EndReason.UNKNOWN.ordinal()];
		return new Skips(this.ends[EndReason.SKIPPED.ordinal()], Arrays.stream(this.ends).sum() - unknown, unknown);
	}

	// Nothing is known if all are others.
	private List<Share<DeviceClass>> devices() {
		List<Share<DeviceClass>> shares = Arrays.stream(DeviceClass.values())
			.map((device) -> this.devices[device.ordinal()].share(device))
			.filter((share) -> share.plays() > 0)
			.sorted(Share.order())
			.toList();
		return shares.stream().allMatch((share) -> share.of() == DeviceClass.OTHER) ? List.of() : shares;
	}

	private List<Share<Integer>> contexts() {
		return this.contexts.entrySet()
			.stream()
			.filter((entry) -> entry.getKey() >= 0)
			.map((entry) -> entry.getValue().share(entry.getKey()))
			.filter((share) -> share.plays() > 0)
			.sorted(Share.order())
			.limit(PLACES)
			.toList();
	}

	private static final class Sum {

		private long listened;

		private long plays;

		void add(long millis, boolean isCounted) {
			this.listened += millis;
			this.plays += isCounted ? 1 : 0;
		}

		<T extends Comparable<T>> Share<T> share(T of) {
			return new Share<>(of, Duration.ofMillis(this.listened), this.plays);
		}

	}

}
