package dev.earshot.bench.outputs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * One open stream, and what is missing from it.
 */
final class Spectator {

	/**
	 * A loopback address has ports for nearly thirty thousand connections to one server.
	 */
	private static final int ADDRESSES = 8;

	private static int spectators;

	private final InetSocketAddress server;

	private final String path;

	private final Seen seen;

	private Ids ids = new Ids();

	private @Nullable SocketChannel channel;

	private boolean isAsking;

	private int last = -1;

	private int lost;

	private int twice;

	Spectator(InetSocketAddress server, String path, Seen seen) {
		this.server = server;
		this.path = path;
		this.seen = seen;
	}

	void connect(Selector selector) throws IOException {
		this.ids = new Ids();
		this.isAsking = true;
		this.channel = SocketChannel.open();
		this.channel.configureBlocking(false);
		byte[] source = { 127, 0, 0, (byte) (2 + spectators++ % ADDRESSES) };
		this.channel.bind(new InetSocketAddress(InetAddress.getByAddress(source), 0));
		this.channel.connect(this.server);
		this.channel.register(selector, SelectionKey.OP_CONNECT, this);
	}

	void ask(SelectionKey key, SocketChannel connected) throws IOException {
		connected.finishConnect();
		connected.write(ByteBuffer.wrap(request().getBytes(StandardCharsets.US_ASCII)));
		key.interestOps(SelectionKey.OP_READ);
	}

	private String request() {
		String back = (this.last < 0) ? "" : "Last-Event-ID: " + this.seen.id(this.last) + "\r\n";
		return """
				GET %s HTTP/1.1\r
				Host: 127.0.0.1\r
				Accept: text/event-stream\r
				User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) obs-studio/31.0\r
				Accept-Language: en\r
				Cache-Control: no-cache\r
				%s\r
				""".formatted(this.path, back);
	}

	void hear(ByteBuffer bytes, Runnable onEvent) {
		this.ids.read(bytes, (id) -> {
			see(this.seen.number(id));
			onEvent.run();
		});
	}

	private void see(int number) {
		if (number <= this.last) {
			this.twice++;
		}
		else {
			this.lost += (this.last < 0) ? 0 : number - this.last - 1;
			this.last = number;
		}
	}

	/**
	 * Tells once for each request that its answer has come, or never will.
	 * @return whether it was asking until now
	 */
	boolean isAnswered() {
		boolean was = this.isAsking;
		this.isAsking = false;
		return was;
	}

	int lost() {
		return this.lost + this.seen.size() - 1 - this.last;
	}

	int twice() {
		return this.twice;
	}

	void close() throws IOException {
		if (this.channel != null) {
			this.channel.close();
		}
	}

}
