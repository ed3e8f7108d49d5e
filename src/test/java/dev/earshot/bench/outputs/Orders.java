package dev.earshot.bench.outputs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What the other process does when it is told to.
 */
final class Orders {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final BufferedReader orders;

	private final PrintWriter answers;

	private @Nullable Crowd crowd;

	Orders(Socket socket) throws IOException {
		this.orders = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
		this.answers = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
	}

	void follow() throws IOException {
		for (String order = this.orders.readLine(); order != null; order = this.orders.readLine()) {
			this.answers.println(follow(order.split("\t", -1)));
		}
	}

	private String follow(String[] order) throws IOException {
		return switch (order[0]) {
			case "open" -> open(number(order[1]), order[2], number(order[3]));
			case "hear" -> hear();
			case "listen" -> listen(number(order[1]));
			case "come-back" -> comeBack(number(order[1]), number(order[2]));
			case "close" -> close();
			case "request" -> request(order);
			default -> throw new IllegalArgumentException(order[0]);
		};
	}

	private static int number(String text) {
		return Integer.parseInt(text);
	}

	private String open(int port, String path, int count) throws IOException {
		this.crowd = new Crowd(port, path);
		return String.valueOf(this.crowd.open(count).toMillis());
	}

	// Says when it listens, and is told afterwards when the change was sent.
	private String hear() throws IOException {
		this.answers.println("listening");
		Spread arrivals = crowd().hear(PATIENCE);
		arrivals.startAt(Long.parseLong(this.orders.readLine()));
		return arrivals.size() + "\t" + arrivals.millis(0.5) + "\t" + arrivals.millis(0.99) + "\t" + arrivals.millis(1);
	}

	private String listen(int seconds) throws IOException {
		crowd().listen(Duration.ofSeconds(seconds));
		return "listened";
	}

	private String comeBack(int count, int perSecond) throws IOException {
		crowd().comeBack(count, perSecond);
		return "back";
	}

	private String close() throws IOException {
		Crowd crowd = crowd();
		crowd.listen(Duration.ofSeconds(3));
		String tally = crowd.events() + "\t" + crowd.lost() + "\t" + crowd.twice() + "\t" + crowd.failed();
		crowd.close();
		return tally;
	}

	private Crowd crowd() {
		if (this.crowd == null) {
			throw new IllegalStateException("Nobody is there");
		}
		return this.crowd;
	}

	private String request(String[] order) throws IOException {
		try (Requests requests = new Requests(number(order[1]), order[2], number(order[3]))) {
			return requests.ask(Duration.ofSeconds(number(order[4])), number(order[5]), order[6]).line();
		}
	}

}
