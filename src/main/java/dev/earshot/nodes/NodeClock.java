package dev.earshot.nodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that all nodes agree on: that of the database they share, or of this machine
 * without one. Machines whose clocks differ would otherwise disagree about when a link
 * expires and where in a track the playback is.
 */
public final class NodeClock implements InstantSource {

	// Network delays make smaller differences.
	private static final Duration TOLERANCE = Duration.ofMillis(250);

	private final InstantSource machine;

	private volatile Duration offset = Duration.ZERO;

	private NodeClock(InstantSource machine) {
		this.machine = machine;
	}

	public static NodeClock of(InstantSource machine) {
		return new NodeClock(machine);
	}

	public static NodeClock system() {
		return of(Clock.systemUTC());
	}

	@Override
	public Instant instant() {
		return this.machine.instant().plus(this.offset);
	}

	/** Returns the time of this machine. */
	public Instant machineTime() {
		return this.machine.instant();
	}

	/**
	 * Follows another clock.
	 * @param offset what is to be added to the time of this machine
	 * @return whether that changes the time
	 */
	public boolean follow(Duration offset) {
		boolean differs = this.offset.minus(offset).abs().compareTo(TOLERANCE) > 0;
		if (differs) {
			this.offset = offset;
		}
		return differs;
	}

}
