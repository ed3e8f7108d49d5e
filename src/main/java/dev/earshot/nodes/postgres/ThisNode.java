package dev.earshot.nodes.postgres;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * What a node tells the others about itself.
 *
 * @param id made anew at each start, so that a restarted process is another node
 * @param host the name of the machine or container
 * @param version the version of Earshot
 */
record ThisNode(String id, String host, String version) {

	private static final int MAX_HOST_LENGTH = 100;

	static ThisNode of(String version) {
		return new ThisNode(UUID.randomUUID().toString(), nameOfMachine(), version);
	}

	private static String nameOfMachine() {
		try {
			String name = InetAddress.getLocalHost().getHostName();
			return name.substring(0, Math.min(name.length(), MAX_HOST_LENGTH));
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
