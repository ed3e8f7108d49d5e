package dev.earshot.bench.outputs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The process in which viewers and requests are made, so that what they cost is not taken
 * for the server's. It is told what to do in lines of text, each answered by one.
 */
public final class OtherSide implements AutoCloseable {

	private final Process process;

	private final Socket socket;

	private final BufferedReader answers;

	private final PrintWriter orders;

	private OtherSide(Process process, Socket socket) throws IOException {
		this.process = process;
		this.socket = socket;
		this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
		this.orders = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
	}

	public static OtherSide start() throws IOException {
		try (ServerSocket meeting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
			Process process = new ProcessBuilder(java, "-Xmx512m", "-XX:+UseSerialGC", "-cp",
					System.getProperty("java.class.path"), Visitors.class.getName(),
					String.valueOf(meeting.getLocalPort()))
				.inheritIO()
				.start();
			return new OtherSide(process, meeting.accept());
		}
	}

	public void tell(Object... order) {
		String line = String.join("\t", Stream.of(order).map(String::valueOf).toList());
		this.orders.println(line);
	}

	public String answer() {
		try {
			String answer = this.answers.readLine();
			if (answer == null) {
				throw new IllegalStateException("The other side has ended");
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String ask(Object... order) {
		tell(order);
		return answer();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		this.process.destroy();
	}

}
