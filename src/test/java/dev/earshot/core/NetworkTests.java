package dev.earshot.core;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTests {

	@Test
	void isTheAddressItself() {
		assertThat(Network.of("192.0.2.7")).isEqualTo(Network.of("192.0.2.7")).isNotEqualTo(Network.of("192.0.2.8"));
	}

	@Test
	void isTheFirstHalfOfALongAddress() {
		assertThat(Network.of("2001:db8:1:2::7")).isEqualTo(Network.of("2001:db8:1:2:3:4:5:6"))
			.isNotEqualTo(Network.of("2001:db8:1:3::7"));
	}

	@Test
	void isOneForAllThatHaveNoAddress() {
		assertThat(Network.of("nonsense")).isEqualTo(Network.of(""));
	}

}
