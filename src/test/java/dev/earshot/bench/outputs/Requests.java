package dev.earshot.bench.outputs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same request over and over, on connections that stay open and on one thread: as
 * fast as answers come, or at a steady rate. At a rate, the time counts from when a
 * request was due, so that a server which stalls is not spared the requests of that
 * while.
 */
final class Requests implements AutoCloseable {

	private final Selector selector;

	private final InetSocketAddress server;

	private final String path;

	private final int connections;

	private final Deque<SelectionKey> idle = new ArrayDeque<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private final Spread times = new Spread();

	private ByteBuffer request = ByteBuffer.allocate(0);

	private int bytes;

	private String tag = "";

	Requests(int port, String path, int connections) throws IOException {
		this.selector = Selector.open();
		this.server = new InetSocketAddress("127.0.0.1", port);
		this.path = path;
		this.connections = connections;
		for (int i = 0; i < connections; i++) {
			connect();
		}
	}

	private void connect() throws IOException {
		SocketChannel channel = SocketChannel.open(this.server);
		channel.configureBlocking(false);
		this.idle.add(channel.register(this.selector, SelectionKey.OP_READ, new Exchange()));
	}

	/**
	 * Asks for a while.
	 * @param time for how long
	 * @param perSecond how often, 0 for as often as answers come
	 * @param known the tag of what is known already, or nothing
	 * @return what came of it
	 */
	Load ask(Duration time, int perSecond, String known) throws IOException {
		this.request = request(known);
		this.times.clear();
		this.statuses.clear();
		long start = System.nanoTime();
		askUntil(start, start + time.toNanos(), (perSecond > 0) ? 1_000_000_000L / perSecond : 0);
		double seconds = (System.nanoTime() - start) / 1e9;
		return new Load(this.times.size(), this.times.size() / seconds, this.times.millis(0.5), this.times.millis(0.99),
				this.bytes, this.tag, this.statuses.toString());
	}

	private ByteBuffer request(String known) {
		String condition = known.isEmpty() ? "" : "If-None-Match: " + known + "\r\n";
		String text = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n%s\r\n".formatted(this.path, condition);
		return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
	}

	private void askUntil(long start, long end, long interval) throws IOException {
		long due = start;
		for (long now = start; now < end; now = System.nanoTime()) {
			while (due <= now && !this.idle.isEmpty()) {
				ask(this.idle.removeFirst(), (interval > 0) ? due : now);
				due += interval;
			}
			this.selector.select(this::read, 1);
		}
		while (this.idle.size() < this.connections) {
			this.selector.select(this::read);
		}
	}

	private void ask(SelectionKey key, long when) throws IOException {
		((Exchange) key.attachment()).ask((SocketChannel) key.channel(), this.request, when);
	}

	private void read(SelectionKey key) {
		Exchange exchange = (Exchange) key.attachment();
		try {
			if (exchange.reads((SocketChannel) key.channel())) {
				note(exchange);
				goOn(key, exchange);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// A server answers only so many requests on one connection.
	private void goOn(SelectionKey key, Exchange exchange) throws IOException {
		if (exchange.isLast()) {
			key.channel().close();
			connect();
		}
		else {
			this.idle.add(key);
		}
	}

	private void note(Exchange exchange) {
		this.times.add(System.nanoTime() - exchange.askedAt());
		this.statuses.merge(exchange.status(), 1, Integer::sum);
		this.bytes = exchange.bytes();
		this.tag = exchange.tag();
	}

	@Override
	public void close() throws IOException {
		for (SelectionKey key : this.selector.keys()) {
			key.channel().close();
		}
		this.selector.close();
	}

}
