package dev.earshot.bench.outputs;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/**
 * What this process has worked, which says the same on a busy machine as on a quiet one.
 */
final class Cpu {

	private static final OperatingSystemMXBean SYSTEM = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private Cpu() {
	}

	static long nanos() {
		return SYSTEM.getProcessCpuTime();
	}

}
