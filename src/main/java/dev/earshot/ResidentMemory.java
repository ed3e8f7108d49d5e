package dev.earshot;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.management.JMException;
import javax.management.ObjectName;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;

/**
 * Keeps the memory of the process close to what is in use. Java begins with a heap of a
 * 64th of the machine's memory and gives little of it back, and the C library keeps what
 * was freed. The image sets the same by Java options, which a jar cannot have. Options
 * that were given to Java win.
 */
final class ResidentMemory {

	// Percent of the heap, and the milliseconds without a collection after which G1
	// begins one.
	static final Map<String, String> OPTIONS = Map.of("MinHeapFreeRatio", "20", "MaxHeapFreeRatio", "40",
			"G1PeriodicGCInterval", "60000");

	private static final String TRIM_OPTION = "TrimNativeHeapInterval";

	private static final HotSpotDiagnosticMXBean JAVA = ManagementFactory
		.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

	private ResidentMemory() {
	}

	static void limit() {
		OPTIONS.forEach(ResidentMemory::set);
	}

	private static void set(String name, String value) {
		try {
			if (isDefault(name)) {
				JAVA.setVMOption(name, value);
			}
		}
		catch (IllegalArgumentException ex) {
			// It may contradict an option that was given.
		}
	}

	// Another Java may not have it.
	private static boolean isDefault(String option) {
		try {
			return JAVA.getVMOption(option).getOrigin() == Origin.DEFAULT;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	// A start leaves more garbage than hours of use. It is collected a little later,
	// because those who have waited for the start ask now.
	static void reduceFromNowOn() {
		ScheduledExecutorService executor = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("resident-memory").factory());
		executor.schedule(ResidentMemory::shrinkHeap, 5, TimeUnit.SECONDS);
		if (isDefault(TRIM_OPTION)) {
			executor.scheduleWithFixedDelay(ResidentMemory::trimNativeHeap, 1, 1, TimeUnit.MINUTES);
		}
	}

	static void shrinkHeap() {
		System.gc();
	}

	// Only Java on Linux with the GNU C library can do it. Elsewhere, the exception ends
	// the repetition.
	static void trimNativeHeap() {
		try {
			ManagementFactory.getPlatformMBeanServer()
				.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "systemTrimNativeHeap", null,
						null);
		}
		catch (JMException ex) {
			throw new IllegalStateException("The native heap cannot be trimmed", ex);
		}
	}

}
