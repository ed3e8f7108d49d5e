package dev.earshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is between Earshot and Spotify: it passes requests and answers on, or does
 * something else with them.
 */
final class UnreliableRelay implements AutoCloseable {

	private static final int BLOCK = 64 * 1024;

	private static final int SLOW_SECONDS = 30;

	private final ServerSocket server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());

	private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

	private final int target;

	private volatile Behaviour behaviour = Behaviour.PASSES;

	private volatile CountDownLatch changed = new CountDownLatch(1);

	private volatile String lastRequest = "";

	/**
	 * Begins to listen.
	 * @param target the port to which requests are passed on
	 * @throws IOException if that fails
	 */
	UnreliableRelay(int target) throws IOException {
		this.target = target;
		Thread.startVirtualThread(this::accept);
	}

	int port() {
		return this.server.getLocalPort();
	}

	// Connections that are open end, since clients use them again.
	void behave(Behaviour behaviour) {
		this.behaviour = behaviour;
		this.lastRequest = "";
		this.changed.countDown();
		this.changed = new CountDownLatch(1);
		this.open.forEach(UnreliableRelay::end);
		this.open.clear();
	}

	/** Whether somebody asked for a path since the behaviour changed. */
	boolean wasAskedFor(String path) {
		return this.lastRequest.contains(" " + path);
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				this.open.add(client);
				Thread.startVirtualThread(() -> serve(client));
			}
			catch (IOException ex) {
				// Closed, or out of descriptors for a moment.
			}
		}
	}

	private void serve(Socket client) {
		try (client; Socket upstream = new Socket(InetAddress.getLoopbackAddress(), this.target)) {
			this.open.add(upstream);
			byte[] block = new byte[BLOCK];
			Thread.startVirtualThread(() -> answer(upstream, client));
			for (int length = read(client, block); length > 0; length = read(client, block)) {
				this.lastRequest = new String(block, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1);
				if (!request(client, upstream, Arrays.copyOf(block, length))) {
					return;
				}
			}
		}
		catch (IOException ex) {
			// One of both has gone.
		}
	}

	private static int read(Socket from, byte[] block) throws IOException {
		return from.getInputStream().read(block);
	}

	// Tells whether the connection stays open.
	private boolean request(Socket client, Socket upstream, byte[] request) throws IOException {
		Behaviour now = this.behaviour;
		return switch (now) {
			case PASSES, HALVES_ANSWERS -> pass(upstream, request);
			case IS_SLOW -> {
				await();
				yield pass(upstream, request);
			}
			case RESETS -> {
				client.setSoLinger(true, 0);
				yield false;
			}
			case FAILS, ANSWERS_GARBAGE, SHOWS_A_PORTAL, REDIRECTS_TO_A_PORTAL, MIXES_TYPES -> {
				client.getOutputStream().write(now.answer.getBytes(StandardCharsets.ISO_8859_1));
				yield false;
			}
		};
	}

	private static boolean pass(Socket upstream, byte[] request) throws IOException {
		upstream.getOutputStream().write(request);
		return true;
	}

	private void await() throws IOException {
		try {
			this.changed.await(SLOW_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	private void answer(Socket upstream, Socket client) {
		try {
			InputStream answers = upstream.getInputStream();
			OutputStream output = client.getOutputStream();
			byte[] block = new byte[BLOCK];
			for (int length = answers.read(block); length > 0; length = answers.read(block)) {
				boolean isWhole = this.behaviour != Behaviour.HALVES_ANSWERS;
				output.write(block, 0, isWhole ? length : length / 2);
				if (!isWhole) {
					client.close();
				}
			}
		}
		catch (IOException ex) {
			end(client);
		}
	}

	private static void end(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It has ended.
		}
	}

	@Override
	public void close() throws IOException {
		behave(Behaviour.RESETS);
		this.server.close();
	}

	/**
	 * What becomes of a request.
	 */
	enum Behaviour {

		PASSES(""), IS_SLOW(""), RESETS(""), HALVES_ANSWERS(""),

		FAILS("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),

		ANSWERS_GARBAGE("\u0016\u0003\u0001\u0002\u0000garbage\u0000\u00ff\u00fe\r\n\r\n"),

		MIXES_TYPES(json("{\"item\":[1],\"is_playing\":\"perhaps\",\"progress_ms\":{},\"device\":7,"
				+ "\"access_token\":[],\"items\":\"none\"}")),

		SHOWS_A_PORTAL("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
				+ "<html><title>Welcome to our Wi-Fi</title><form action=/login>Accept the terms</form></html>"),

		REDIRECTS_TO_A_PORTAL("HTTP/1.1 302 Found\r\nLocation: http://portal.example/login\r\n"
				+ "Content-Length: 0\r\nConnection: close\r\n\r\n");

		private final String answer;

		Behaviour(String answer) {
			this.answer = answer;
		}

		private static String json(String body) {
			return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
					+ "\r\nConnection: close\r\n\r\n" + body;
		}

	}

}
