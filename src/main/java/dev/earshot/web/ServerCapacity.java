package dev.earshot.web;

import java.lang.management.ManagementFactory;

import com.sun.management.UnixOperatingSystemMXBean;

/**
 * How many connections this process can hold, and how many requests it can work on at
 * once, so that no number of visitors uses up its memory or its file descriptors.
 *
 * @param connections open ones, most of which wait or are sent something now and then
 * @param requests those of which a part has arrived and that are not answered yet
 */
public record ServerCapacity(int connections, int requests) {

	// What Tomcat and this program keep for each, measured and rounded up.
	private static final long CONNECTION_BYTES = 20 * 1024;

	private static final long REQUEST_BYTES = 160 * 1024;

	// For the database, for Spotify, and for all that a program opens besides.
	private static final long OWN_FILES = 256;

	private static final int MIN = 16;

	/**
	 * Works it out.
	 * @param heap bytes that the heap may have
	 * @param files how many files and sockets the process may open
	 * @param most connections that are wanted at most
	 * @return the capacity: a third of the heap for connections, a quarter for requests
	 */
	static ServerCapacity of(long heap, long files, int most) {
		long connections = Math.min(heap / 3 / CONNECTION_BYTES, files - OWN_FILES);
		long requests = heap / 4 / REQUEST_BYTES;
		return new ServerCapacity(Math.clamp(connections, MIN, most), Math.clamp(requests, MIN, most));
	}

	public static ServerCapacity ofThisProcess(int most) {
		return of(Runtime.getRuntime().maxMemory(), files(), most);
	}

	private static long files() {
		return (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)
				? system.getMaxFileDescriptorCount() : Long.MAX_VALUE;
	}

}
