package dev.earshot;

import java.lang.management.ManagementFactory;
import java.util.Map;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;

/**
 * Keeps the heap close to what is in use. Java begins with a 64th of the machine's memory
 * and gives little of it back. The image sets the same by Java options, which a jar
 * cannot have.
 */
final class HeapSize {

	// Percent of the heap, and the milliseconds without a collection after which G1
	// begins one.
	static final Map<String, String> OPTIONS = Map.of("MinHeapFreeRatio", "20", "MaxHeapFreeRatio", "40",
			"G1PeriodicGCInterval", "300000");

	private HeapSize() {
	}

	// Options that were given to Java win.
	static void limit() {
		HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
		OPTIONS.forEach((name, value) -> set(java, name, value));
	}

	private static void set(HotSpotDiagnosticMXBean java, String name, String value) {
		try {
			if (java.getVMOption(name).getOrigin() == Origin.DEFAULT) {
				java.setVMOption(name, value);
			}
		}
		catch (IllegalArgumentException ex) {
			// Another Java may not have it, and it may contradict an option that was
			// given.
		}
	}

	// A start leaves more garbage than hours of use.
	static void shrink() {
		System.gc();
	}

}
