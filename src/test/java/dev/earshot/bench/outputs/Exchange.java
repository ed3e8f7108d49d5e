package dev.earshot.bench.outputs;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection that asks for the same thing again and again, each time after the answer
 * has come.
 */
final class Exchange {

	private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern TAG = Pattern.compile("\r\nETag: ([^\r]+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern CLOSE = Pattern.compile("\r\nConnection: close", Pattern.CASE_INSENSITIVE);

	private static final byte[] END_OF_CHUNKS = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final int UNKNOWN = -1;

	private final ByteBuffer answer = ByteBuffer.allocate(1 << 20);

	private long askedAt;

	private String head = "";

	private int length;

	/**
	 * Asks.
	 * @param channel where
	 * @param request the request
	 * @param when when it should have been asked
	 */
	void ask(SocketChannel channel, ByteBuffer request, long when) throws IOException {
		this.askedAt = when;
		this.answer.clear();
		this.head = "";
		ByteBuffer bytes = request.duplicate();
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}

	/**
	 * Reads what has come.
	 * @param channel from where
	 * @return whether the answer is complete
	 */
	boolean reads(SocketChannel channel) throws IOException {
		if (channel.read(this.answer) < 0) {
			throw new EOFException("The server closes the connection");
		}
		if (this.head.isEmpty()) {
			readHead();
		}
		return !this.head.isEmpty()
				&& ((this.length == UNKNOWN) ? hasLastChunk() : this.answer.position() >= this.length);
	}

	private void readHead() {
		String text = text(this.answer.position());
		int end = text.indexOf("\r\n\r\n");
		if (end > 0) {
			this.head = text.substring(0, end);
			Matcher given = LENGTH.matcher(this.head);
			int body = given.find() ? Integer.parseInt(given.group(1)) : bodyWithoutLength();
			this.length = (body == UNKNOWN) ? UNKNOWN : end + 4 + body;
		}
	}

	private int bodyWithoutLength() {
		return (status() == 304) ? 0 : UNKNOWN;
	}

	private boolean hasLastChunk() {
		int end = this.answer.position();
		return Arrays.equals(this.answer.array(), end - END_OF_CHUNKS.length, end, END_OF_CHUNKS, 0,
				END_OF_CHUNKS.length);
	}

	private String text(int length) {
		return new String(this.answer.array(), 0, length, StandardCharsets.ISO_8859_1);
	}

	int status() {
		return Integer.parseInt(this.head.substring(9, 12));
	}

	boolean isLast() {
		return CLOSE.matcher(this.head).find();
	}

	String tag() {
		Matcher tag = TAG.matcher(this.head);
		return tag.find() ? tag.group(1) : "";
	}

	int bytes() {
		return this.answer.position();
	}

	long askedAt() {
		return this.askedAt;
	}

}
