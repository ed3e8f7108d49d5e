package dev.earshot.bench.outputs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Finds the ids of events in what a server sends, however it is cut. Everything else in a
 * stream is passed over, the lengths of chunks included.
 */
final class Ids {

	private static final String FIELD = "id:";

	private static final int LONGEST = 64;

	private final byte[] id = new byte[LONGEST];

	private int column;

	private int length;

	void read(ByteBuffer bytes, Consumer<String> found) {
		while (bytes.hasRemaining()) {
			read(bytes.get(), found);
		}
	}

	private void read(byte next, Consumer<String> found) {
		if (next == '\n') {
			if (this.length > 0) {
				found.accept(new String(this.id, 0, this.length, StandardCharsets.US_ASCII).trim());
			}
			this.column = 0;
			this.length = 0;
		}
		else if (this.column < FIELD.length()) {
			// A line that begins otherwise never gets further.
			this.column = (next == FIELD.charAt(this.column)) ? this.column + 1 : LONGEST;
		}
		else if (this.column == FIELD.length() && this.length < LONGEST) {
			this.id[this.length++] = next;
		}
	}

}
