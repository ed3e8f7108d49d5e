package dev.earshot.standin;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Finds a free port before the server starts, because payloads contain it.
 */
public final class FreePort {

	// Below the ports of outgoing connections, which could take the port before the
	// server starts or restarts.
	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 30_000;

	private static final int ATTEMPTS = 5;

	private FreePort() {
	}

	/**
	 * Finds a port that is free now.
	 * @return the port
	 */
	public static int find() {
		return ThreadLocalRandom.current()
			.ints(LOWEST, HIGHEST)
			.limit(HIGHEST - LOWEST)
			.filter(FreePort::isFree)
			.findFirst()
			.orElseThrow();
	}

	private static boolean isFree(int port) {
		try (ServerSocket _ = new ServerSocket(port)) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Starts a server on a free port, and on another one if the port is taken meanwhile.
	 * @param <T> the type of the server
	 * @param start starts the server on a port
	 * @return the server
	 */
	public static <T> T start(IntFunction<T> start) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				return start.apply(find());
			}
			catch (RuntimeException ex) {
				throwUnlessTaken(ex);
			}
		}
		return start.apply(find());
	}

	private static void throwUnlessTaken(RuntimeException ex) {
		if (!isTaken(ex)) {
			throw ex;
		}
	}

	private static boolean isTaken(@Nullable Throwable ex) {
		return ex instanceof BindException || ex != null && isTaken(ex.getCause());
	}

}
