package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after another in the order in which they came, away from whoever hands
 * them in.
 */
final class SerialExecutor implements Executor {

	private static final Logger logger = LoggerFactory.getLogger(SerialExecutor.class);

	private final Executor threads;

	private final Queue<Runnable> tasks = new ArrayDeque<>();

	private boolean running;

	private boolean closed;

	SerialExecutor(Executor threads) {
		this.threads = threads;
	}

	@Override
	public void execute(Runnable task) {
		if (accept(task)) {
			this.threads.execute(this::run);
		}
	}

	private synchronized boolean accept(Runnable task) {
		this.tasks.add(task);
		boolean isFirst = !this.running && !this.closed;
		this.running |= isFirst;
		return isFirst;
	}

	private void run() {
		for (Runnable task = next(); task != null; task = next()) {
			run(task);
		}
	}

	private synchronized @Nullable Runnable next() {
		Runnable next = this.closed ? null : this.tasks.poll();
		this.running = next != null;
		notifyAll();
		return next;
	}

	private static void run(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException ex) {
			logger.warn("A listener failed", ex);
		}
	}

	/**
	 * Whether everything that was handed in has been run.
	 * @return {@code false} while a task runs or waits, and for ever if one was dropped
	 */
	synchronized boolean isDone() {
		return !this.running && this.tasks.isEmpty();
	}

	/**
	 * Waits until everything that was handed in has been run.
	 * @param patience how long at most
	 */
	synchronized void await(Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		try {
			for (long left = patience.toMillis(); left > 0 && !isDone(); left = (end - System.nanoTime()) / 1_000_000) {
				wait(left);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Drops what waits, and whatever is still handed in. What runs goes on.
	 */
	synchronized void close() {
		this.closed = true;
	}

}
