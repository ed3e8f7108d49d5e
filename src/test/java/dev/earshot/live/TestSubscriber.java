package dev.earshot.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A subscriber of a real server, which records what it receives.
 */
public final class TestSubscriber implements AutoCloseable {

	private static final int SMALL_BUFFER = 4096;

	private final Socket socket;

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private volatile boolean ended;

	private TestSubscriber(Socket socket) {
		this.socket = socket;
	}

	public static TestSubscriber connect(int port, String path, String... headers) throws IOException {
		TestSubscriber subscriber = open(new Socket(), port, path, headers);
		subscriber.startReading();
		return subscriber;
	}

	/**
	 * Connects with a small buffer and without reading.
	 * @param port the port of the server
	 * @param path the path of the stream
	 * @return the subscriber
	 */
	public static TestSubscriber connectSlowly(int port, String path) throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(SMALL_BUFFER);
		return open(socket, port, path);
	}

	private static TestSubscriber open(Socket socket, int port, String path, String... headers) throws IOException {
		socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		String request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s\r\n".formatted(path,
				Stream.of(headers).map((header) -> header + "\r\n").collect(Collectors.joining()));
		socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
		return new TestSubscriber(socket);
	}

	/**
	 * Starts to read and record.
	 */
	public void startReading() {
		Thread.startVirtualThread(this::read);
	}

	private void read() {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8))) {
			reader.lines().forEach(this.lines::add);
		}
		catch (IOException | UncheckedIOException ex) {
			this.lines.add("failed");
		}
		this.ended = true;
	}

	public List<String> ids() {
		return lines("id: ");
	}

	public List<String> data() {
		return lines("data: ");
	}

	private List<String> lines(String field) {
		return this.lines.stream()
			.filter((line) -> line.startsWith(field))
			.map((line) -> line.substring(field.length()))
			.toList();
	}

	public List<String> lines() {
		return this.lines;
	}

	public boolean hasEnded() {
		return this.ended;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
