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
 * Limits the time of an operation that has no timeout of its own, such as a DNS lookup.
 */
public record Timeout(Duration limit) {

	/**
	 * Runs work on a virtual thread, which is not stopped after a timeout. Any failure of
	 * the work becomes an {@link IOException}.
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

	/** Waits until a future has completed or failed, or the time is over. */
	public void await(Future<?> future) {
		try {
			future.get(this.limit.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			// The caller checks the state of the future.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
