package dev.earshot.links;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTokenTests {

	@Test
	void has128BitsThatAllVary() {
		List<BigInteger> tokens = Stream.generate(LinkTokenTests::random).limit(500).map(LinkTokenTests::bits).toList();
		assertThat(tokens).doesNotHaveDuplicates();
		assertThat(tokens.stream().reduce(BigInteger.ZERO, BigInteger::or).bitCount()).isEqualTo(128);
		assertThat(tokens.stream().reduce(BigInteger.ONE.shiftLeft(128), BigInteger::and).bitCount()).isZero();
	}

	@Test
	void needsNoEncodingInAnAddress() {
		assertThat(random().value()).hasSize(22).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void isStoredAsItsSha256() {
		assertThat(new LinkToken("abc").hash())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void isHiddenInItsTextForm() {
		assertThat(new LinkToken("abc").toString()).doesNotContain("abc");
	}

	private static LinkToken random() {
		return LinkToken.random(new SecureRandom());
	}

	private static BigInteger bits(LinkToken token) {
		return new BigInteger(1, Base64.getUrlDecoder().decode(token.value()));
	}

}
