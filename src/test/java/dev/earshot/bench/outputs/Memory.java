package dev.earshot.bench.outputs;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What this process needs, garbage not counted: its heap, what Java keeps beside it for
 * classes and code, and the buffers outside of it. What the system's kernel keeps for a
 * connection is the same whoever serves it, and not in here.
 */
final class Memory {

	private static final long TRIFLE = 100_000;

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private Memory() {
	}

	static long settled() {
		long bytes = bytes();
		long before = Long.MAX_VALUE;
		while (bytes < before - TRIFLE) {
			LockSupport.parkNanos(PAUSE.toNanos());
			before = bytes;
			bytes = bytes();
		}
		return bytes;
	}

	private static long bytes() {
		MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
		memory.gc();
		long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
			.stream()
			.mapToLong(BufferPoolMXBean::getMemoryUsed)
			.sum();
		return memory.getHeapMemoryUsage().getUsed() + memory.getNonHeapMemoryUsage().getUsed() + buffers;
	}

}
