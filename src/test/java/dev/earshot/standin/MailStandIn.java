package dev.earshot.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A mail server on the loopback address (RFC 5321) that delivers to a consumer. It does
 * not know anybody called {@code nobody}.
 */
public final class MailStandIn implements AutoCloseable {

	private static final int WAITING = 10;

	private final ServerSocket server;

	private final Consumer<String> reader;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private MailStandIn(int port, Consumer<String> reader) {
		try {
			this.server = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.reader = reader;
		this.threads.execute(this::accept);
	}

	/**
	 * Starts on a free port.
	 * @param reader is given each e-mail with its headers
	 */
	public static MailStandIn start(Consumer<String> reader) {
		return FreePort.start((port) -> new MailStandIn(port, reader));
	}

	/**
	 * Returns what makes a program send its e-mails here.
	 * @return properties as {@code name=value}
	 */
	public String[] settings() {
		return new String[] { "earshot.notifications.smtp-host=127.0.0.1",
				"spring.mail.port=" + this.server.getLocalPort(), "EARSHOT_SMTP_STARTTLS_REQUIRED=false" };
	}

	private void accept() {
		try {
			while (!this.server.isClosed()) {
				Socket client = this.server.accept();
				this.threads.execute(() -> converse(client));
			}
		}
		catch (IOException ex) {
			// It was closed.
		}
	}

	private void converse(Socket socket) {
		try (Socket client = socket;
				BufferedReader lines = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				Writer replies = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
			reply("220 mail.example.com", replies);
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				reply(answer(line, lines, replies), replies);
			}
		}
		catch (IOException ex) {
			// The client has gone.
		}
	}

	private String answer(String line, BufferedReader lines, Writer replies) throws IOException {
		String command = line.toUpperCase(Locale.ROOT);
		if (command.startsWith("RCPT TO:<NOBODY@")) {
			return "550 No such user here";
		}
		if (command.equals("DATA")) {
			reply("354 End with a dot", replies);
			this.reader.accept(lines.lines().takeWhile((text) -> !text.equals(".")).collect(Collectors.joining("\n")));
		}
		return command.equals("QUIT") ? "221 Bye" : "250 OK";
	}

	private static void reply(String text, Writer replies) throws IOException {
		replies.write(text + "\r\n");
		replies.flush();
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.shutdownNow();
	}

}
