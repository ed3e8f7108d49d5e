package dev.earshot.setup;

import java.net.URI;

import dev.earshot.web.PublicUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class LocalRequestTests {

	private static final PublicUrl LOOPBACK = new PublicUrl(URI.create("http://127.0.0.1:8080"));

	private final LocalRequest visitor = new LocalRequest(LOOPBACK, "none");

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.9", "::1", "0:0:0:0:0:0:0:1" })
	void isWhoeverComesByLoopback(String address) {
		assertThat(this.visitor.matches(request(address, "127.0.0.1"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.168.1.20", "172.17.0.1", "fe80::1", "2001:db8::7" })
	void isNobodyFromAnotherMachine(String address) {
		assertThat(this.visitor.matches(request(address, "127.0.0.1"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "music.example.org", "192.168.1.20", "127.0.0.1.example.org", "localhost" })
	void isNobodyWhoCallsTheServerByAnotherName(String host) {
		assertThat(this.visitor.matches(request("127.0.0.1", host))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-For", "x-forwarded-host", "Forwarded", "Via", "X-Real-IP" })
	void isNobodyWhomAProxyOnThisMachineForwarded(String header) {
		MockHttpServletRequest request = request("127.0.0.1", "127.0.0.1");
		request.addHeader(header, "127.0.0.1");
		assertThat(this.visitor.matches(request)).isFalse();
	}

	@Test
	void isNobodyWhereForwardingHeadersAreBelieved() {
		assertThat(new LocalRequest(LOOPBACK, "native").matches(request("127.0.0.1", "127.0.0.1"))).isFalse();
	}

	@Test
	void isNobodyWhereThePublicAddressIsThatOfAProxy() {
		PublicUrl proxy = new PublicUrl(URI.create("https://music.example.org"));
		assertThat(new LocalRequest(proxy, "none").matches(request("127.0.0.1", "127.0.0.1"))).isFalse();
	}

	@Test
	void isNobodyWhoSpeaksAsProxiesDo() {
		MockHttpServletRequest request = request("127.0.0.1", "127.0.0.1");
		request.setProtocol("HTTP/1.0");
		assertThat(this.visitor.matches(request)).isFalse();
	}

	private static MockHttpServletRequest request(String address, String host) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		request.setServerName(host);
		return request;
	}

}
