package dev.earshot.web;

import java.lang.management.ManagementFactory;

import com.sun.management.UnixOperatingSystemMXBean;

/**
 * The connections and requests that this process can handle at once without running out
 * of memory or file descriptors.
 *
 * @param connections open connections, most of which are idle or event streams
 * @param requests requests that are being received or answered
 */
public record ServerCapacity(int connections, int requests) {

	// Memory for each in Tomcat and in this program, measured and rounded up.
	private static final long CONNECTION_BYTES = 20 * 1024;

	private static final long REQUEST_BYTES = 160 * 1024;

	// For the database, connections to Spotify, and all other files.
	private static final long OWN_FILES = 256;

	private static final int MIN = 16;

	// A third of the heap is for connections, a quarter for requests.
	static ServerCapacity of(long heap, long files, int max) {
		long connections = Math.min(heap / 3 / CONNECTION_BYTES, files - OWN_FILES);
		long requests = heap / 4 / REQUEST_BYTES;
		return new ServerCapacity(Math.clamp(connections, MIN, max), Math.clamp(requests, MIN, max));
	}

	public static ServerCapacity ofThisProcess(int max) {
		return of(Runtime.getRuntime().maxMemory(), files(), max);
	}

	private static long files() {
		return (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)
				? system.getMaxFileDescriptorCount() : Long.MAX_VALUE;
	}

}
