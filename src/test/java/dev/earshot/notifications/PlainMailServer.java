package dev.earshot.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that knows logins and no TLS, and writes down every line that it gets.
 */
final class PlainMailServer implements AutoCloseable {

	private final ServerSocket socket;

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private PlainMailServer(ServerSocket socket) {
		this.socket = socket;
	}

	static PlainMailServer start() throws IOException {
		PlainMailServer server = new PlainMailServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
		Thread.ofVirtual().start(server::serve);
		return server;
	}

	private void serve() {
		try (Socket client = this.socket.accept()) {
			BufferedReader requests = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
			answer(client, "220 mail.example.com");
			for (String line = requests.readLine(); line != null; line = requests.readLine()) {
				this.lines.add(line);
				answer(client, line.startsWith("EHLO") ? "250-mail.example.com\r\n250 AUTH PLAIN" : "535 No");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void answer(Socket client, String text) throws IOException {
		OutputStream output = client.getOutputStream();
		output.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
		output.flush();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	List<String> lines() {
		return this.lines;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
