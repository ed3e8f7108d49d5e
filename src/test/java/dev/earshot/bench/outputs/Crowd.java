package dev.earshot.bench.outputs;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Very many open streams on one thread.
 */
final class Crowd implements AutoCloseable {

	private static final int AT_ONCE = 100;

	private static final int AWAY_SECONDS = 2;

	private static final long TICK = 20;

	private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);

	private final Seen seen = new Seen();

	private final Spread arrivals = new Spread();

	private final List<Spectator> spectators = new ArrayList<>();

	private final Deque<Spectator> waiting = new ArrayDeque<>();

	private final Selector selector;

	private final InetSocketAddress server;

	private final String path;

	private int asking;

	private int failed;

	Crowd(int port, String path) throws IOException {
		this.selector = Selector.open();
		this.server = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
		this.path = path;
	}

	/**
	 * Opens streams, a hundred at a time, until each has answered.
	 * @param count how many
	 * @return how long it took
	 */
	Duration open(int count) throws IOException {
		long start = System.nanoTime();
		for (int i = 0; i < count; i++) {
			this.spectators.add(new Spectator(this.server, this.path, this.seen));
		}
		this.waiting.addAll(this.spectators);
		listenUntil(() -> this.waiting.isEmpty() && this.asking == 0, Duration.ofMinutes(2));
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * Listens until everybody has heard the next change.
	 * @param patience for how long at most
	 * @return when it reached each, in the nanoseconds of this machine
	 */
	Spread hear(Duration patience) throws IOException {
		this.arrivals.clear();
		listenUntil(() -> this.arrivals.size() >= this.spectators.size(), patience);
		return this.arrivals;
	}

	/**
	 * Lets some go, and come back two seconds later as browsers do, while changes go on.
	 * @param count how many
	 * @param perSecond how many of them in a second
	 */
	void comeBack(int count, int perSecond) throws IOException {
		long start = System.nanoTime();
		int away = AWAY_SECONDS * perSecond;
		for (int i = 0; i < count + away; i++) {
			if (i < count) {
				this.spectators.get(i).close();
			}
			if (i >= away) {
				this.waiting.add(this.spectators.get(i - away));
			}
			long next = start + i * 1_000_000_000L / perSecond;
			listenUntil(() -> System.nanoTime() >= next, Duration.ofMinutes(1));
		}
		listenUntil(() -> this.waiting.isEmpty() && this.asking == 0, Duration.ofMinutes(1));
	}

	void listen(Duration time) throws IOException {
		listenUntil(() -> false, time);
	}

	int lost() {
		return this.spectators.stream().mapToInt(Spectator::lost).sum();
	}

	int twice() {
		return this.spectators.stream().mapToInt(Spectator::twice).sum();
	}

	int events() {
		return this.seen.size();
	}

	int failed() {
		return this.failed;
	}

	private void listenUntil(BooleanSupplier done, Duration patience) throws IOException {
		long end = System.nanoTime() + patience.toNanos();
		while (!done.getAsBoolean() && System.nanoTime() < end) {
			while (this.asking < AT_ONCE && !this.waiting.isEmpty()) {
				this.asking++;
				this.waiting.removeFirst().connect(this.selector);
			}
			this.selector.select(this::serve, TICK);
		}
	}

	private void serve(SelectionKey key) {
		Spectator spectator = (Spectator) key.attachment();
		SocketChannel channel = (SocketChannel) key.channel();
		try {
			if (key.isConnectable()) {
				spectator.ask(key, channel);
			}
			else {
				read(spectator, channel);
			}
		}
		catch (IOException ex) {
			fail(spectator, key);
		}
	}

	private void read(Spectator spectator, SocketChannel channel) throws IOException {
		this.bytes.clear();
		if (channel.read(this.bytes) < 0) {
			throw new EOFException();
		}
		this.asking -= spectator.isAnswered() ? 1 : 0;
		spectator.hear(this.bytes.flip(), () -> this.arrivals.add(System.nanoTime()));
	}

	private void fail(Spectator spectator, SelectionKey key) {
		key.cancel();
		this.asking -= spectator.isAnswered() ? 1 : 0;
		this.failed++;
	}

	@Override
	public void close() throws IOException {
		for (Spectator spectator : this.spectators) {
			spectator.close();
		}
		this.selector.close();
	}

}
