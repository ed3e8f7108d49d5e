package dev.earshot.core;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A limit for the time to wait for something that has none of its own, such as a DNS
 * lookup.
 *
 * @param limit how long to wait at most
 */
public record Timeout(Duration limit) {

	/**
	 * Runs something on a thread of its own, which goes on when the time is over.
	 * @param work what to run
	 * @param <T> what it returns
	 * @return what it returned
	 * @throws IOException if it failed
	 * @throws TimeoutException if it has not ended in time
	 */
	public <T> T call(Callable<T> work) throws IOException, TimeoutException {
		FutureTask<T> task = new FutureTask<>(work);
		Thread.startVirtualThread(task);
		try {
			return task.get(this.limit.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof IOException failure) ? failure : new IOException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	/**
	 * Waits until something is done, whatever comes of it, or the time is over.
	 * @param future what to wait for
	 */
	public void await(Future<?> future) {
		try {
			future.get(this.limit.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			// The caller looks at what there is.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
