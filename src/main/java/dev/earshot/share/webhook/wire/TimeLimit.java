package dev.earshot.share.webhook.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long something may take that knows no time limit of its own, such as a lookup of a
 * name.
 *
 * @param most until nobody waits for it any more
 */
record TimeLimit(Duration most) {

	<T> T keep(Callable<T> work) throws IOException, TimeoutException {
		FutureTask<T> task = new FutureTask<>(work);
		Thread.startVirtualThread(task);
		try {
			return task.get(this.most.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof IOException failure) ? failure : new IOException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
