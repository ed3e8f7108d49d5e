package dev.earshot.core;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after another, in order, on other threads.
 */
public final class SerialExecutor implements Executor {

	private static final Logger logger = LoggerFactory.getLogger(SerialExecutor.class);

	private final Executor threads;

	private final Queue<Runnable> tasks = new ArrayDeque<>();

	private boolean running;

	private boolean closed;

	public SerialExecutor(Executor threads) {
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

	// Stays false if a task was dropped.
	public synchronized boolean isDone() {
		return !this.running && this.tasks.isEmpty();
	}

	public synchronized void await(Duration timeout) {
		long end = System.nanoTime() + timeout.toNanos();
		try {
			for (long left = timeout.toMillis(); left > 0 && !isDone(); left = (end - System.nanoTime()) / 1_000_000) {
				wait(left);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	// What runs goes on.
	public synchronized void close() {
		this.closed = true;
	}

}
