package dev.earshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections of one node to its database, which can be cut.
 */
final class DatabaseLine implements AutoCloseable {

	private final ServerSocket server;

	private final int database;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile boolean cut;

	private volatile boolean silent;

	DatabaseLine(int database) throws IOException {
		this.database = database;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.startVirtualThread(this::accept);
	}

	int port() {
		return this.server.getLocalPort();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				connect(this.server.accept());
			}
			catch (IOException ex) {
				// The database is away, or the line is closed.
			}
		}
	}

	private void connect(Socket node) throws IOException {
		this.open.add(node);
		if (this.cut) {
			node.close();
			return;
		}
		try {
			Socket database = new Socket(InetAddress.getLoopbackAddress(), this.database);
			this.open.add(database);
			Thread.startVirtualThread(() -> copy(node, database));
			Thread.startVirtualThread(() -> copy(database, node));
		}
		catch (IOException ex) {
			node.close();
			throw ex;
		}
	}

	private void copy(Socket from, Socket to) {
		try (from; to) {
			InputStream input = from.getInputStream();
			byte[] bytes = new byte[8192];
			for (int read = input.read(bytes); read >= 0; read = input.read(bytes)) {
				pass(to, bytes, read);
			}
		}
		catch (IOException ex) {
			// One side has ended it.
		}
		this.open.remove(from);
	}

	private void pass(Socket to, byte[] bytes, int count) throws IOException {
		if (!this.silent) {
			to.getOutputStream().write(bytes, 0, count);
		}
	}

	/** Keeps connections open, but nothing arrives any more. */
	void silence() {
		this.silent = true;
	}

	void cut() {
		this.cut = true;
		this.open.forEach(DatabaseLine::end);
	}

	void restore() {
		if (this.silent) {
			cut();
		}
		this.silent = false;
		this.cut = false;
	}

	private static void end(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		cut();
	}

}
