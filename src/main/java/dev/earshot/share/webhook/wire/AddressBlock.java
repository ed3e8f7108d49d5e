package dev.earshot.share.webhook.wire;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.stream.Stream;

/**
 * A block of addresses.
 *
 * @param start its first address
 * @param bits how many leading bits all its addresses share
 */
record AddressBlock(InetAddress start, int bits) {

	static AddressBlock of(String notation) {
		String[] parts = notation.split("/");
		return new AddressBlock(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
	}

	static Stream<AddressBlock> all(String... notations) {
		return Stream.of(notations).map(AddressBlock::of);
	}

	boolean has(InetAddress address) {
		byte[] ours = this.start.getAddress();
		byte[] theirs = address.getAddress();
		return ours.length == theirs.length && leading(ours).equals(leading(theirs));
	}

	private BigInteger leading(byte[] address) {
		return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - this.bits);
	}

}
