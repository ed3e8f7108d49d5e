package dev.earshot.core;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNetworkTests {

	@Test
	void isTheAddressItself() {
		assertThat(ClientNetwork.of("192.0.2.7")).isEqualTo(ClientNetwork.of("192.0.2.7"))
			.isNotEqualTo(ClientNetwork.of("192.0.2.8"));
	}

	@Test
	void isTheFirstHalfOfALongAddress() {
		assertThat(ClientNetwork.of("2001:db8:1:2::7")).isEqualTo(ClientNetwork.of("2001:db8:1:2:3:4:5:6"))
			.isNotEqualTo(ClientNetwork.of("2001:db8:1:3::7"));
	}

	@Test
	void isOneForAllThatHaveNoAddress() {
		assertThat(ClientNetwork.of("nonsense")).isEqualTo(ClientNetwork.of(""));
	}

}
