package dev.earshot.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How much of the uploads of an import is read, by bytes: nobody knows before how many
 * rows there are.
 */
final class ReadPosition {

	private static final Duration TOO_SOON = Duration.ofSeconds(3);

	private final long total;

	private final LongSupplier nanos;

	private final long since;

	private final AtomicLong done = new AtomicLong();

	ReadPosition(long total, LongSupplier nanos) {
		this.total = total;
		this.nanos = nanos;
		this.since = nanos.getAsLong();
	}

	/** Counts what is read from an upload. */
	InputStream count(InputStream upload) {
		return new FilterInputStream(upload) {

			@Override
			public int read() throws IOException {
				int next = super.read();
				add((next >= 0) ? 1 : 0);
				return next;
			}

			@Override
			public int read(byte[] target, int offset, int length) throws IOException {
				int count = super.read(target, offset, length);
				add(count);
				return count;
			}

		};
	}

	private void add(int bytes) {
		this.done.addAndGet(Math.max(0, bytes));
	}

	/** Returns how far it is now. */
	Reached reached() {
		return new Reached(percent(), secondsLeft());
	}

	private int percent() {
		return (this.total > 0) ? (int) Math.min(100, this.done.get() * 100 / this.total) : 0;
	}

	private long secondsLeft() {
		long passed = this.nanos.getAsLong() - this.since;
		long read = this.done.get();
		return (passed > TOO_SOON.toNanos() && read > 0)
				? Math.round((double) passed * Math.max(0, this.total - read) / read / 1_000_000_000) : 0;
	}

	/**
	 * How far the reading is.
	 *
	 * @param percent from 0 to 100
	 * @param secondsLeft how long it will still take; 0 if nobody can say yet
	 */
	record Reached(int percent, long secondsLeft) {
	}

}
