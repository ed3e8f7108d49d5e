package dev.earshot;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when it is out of memory, so that Docker or systemd restarts it. It
 * would otherwise run on without the threads that serve requests. The image uses a Java
 * option for this, which a jar cannot set.
 */
final class OutOfMemoryExit {

	// The same as with -XX:+ExitOnOutOfMemoryError.
	static final int STATUS = 3;

	private static final Logger logger = LoggerFactory.getLogger(OutOfMemoryExit.class);

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private static final int MAX_FAILURES = 3;

	private static final int PROBE_BYTES = 64 * 1024;

	private static final int RESERVE_BYTES = 512 * 1024;

	// Given up at the end, because a log line and the exit itself need memory.
	private static volatile byte @Nullable [] reserve;

	// Volatile, so that the allocation is not optimized away.
	private static volatile byte @Nullable [] probe;

	private OutOfMemoryExit() {
	}

	// Watches for threads that end with an OutOfMemoryError, and for a heap that stays
	// full although none does.
	static void install() {
		reserve = new byte[RESERVE_BYTES];
		Thread.setDefaultUncaughtExceptionHandler(OutOfMemoryExit::uncaught);
		Thread.ofPlatform().daemon().name("memory-probe").start(OutOfMemoryExit::monitorHeap);
	}

	private static void uncaught(Thread thread, Throwable failure) {
		if (failure instanceof OutOfMemoryError) {
			exit();
		}
		logger.error("The thread {} has ended", thread.getName(), failure);
	}

	private static void monitorHeap() {
		try {
			for (int missed = 0; missed < MAX_FAILURES; missed = canAllocate() ? 0 : missed + 1) {
				Thread.sleep(INTERVAL);
			}
			exit();
		}
		catch (OutOfMemoryError ex) {
			// Even the sleep may need memory that there is not.
			exit();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean canAllocate() {
		try {
			probe = new byte[PROBE_BYTES];
			return true;
		}
		catch (OutOfMemoryError ex) {
			return false;
		}
	}

	private static void exit() {
		reserve = null;
		try {
			logger.error("Out of memory: Earshot ends, so that it can be started again");
		}
		finally {
			Runtime.getRuntime().halt(STATUS);
		}
	}

}
