package dev.earshot.move;

import java.nio.ByteBuffer;
import java.util.HexFormat;

import dev.earshot.core.Sha256;

/**
 * What a table holds, in brief. Tables with the same rows have the same content, in
 * whatever order they are read.
 *
 * @param rows how many there are
 * @param checksum the sum of the first eight bytes of the SHA-256 of each row, without
 * carry
 */
record TableContent(long rows, long checksum) {

	static final TableContent NONE = new TableContent(0, 0);

	TableContent plus(byte[] row) {
		return new TableContent(this.rows + 1, this.checksum + ByteBuffer.wrap(Sha256.of(row)).getLong());
	}

	TableContent plus(TableContent other) {
		return new TableContent(this.rows + other.rows, this.checksum + other.checksum);
	}

	String hex() {
		return HexFormat.of().toHexDigits(this.checksum);
	}

}
