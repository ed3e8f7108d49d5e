package dev.earshot.operations.diagnostics;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.earshot.operations.diagnostics.RegistrationReport.Header;
import dev.earshot.web.PublicUrl;
import dev.earshot.web.server.ArrivedHeaders;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ProxyCheckTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/admin/diagnostics");

	private final ProxyCheck behindProxy = check("https://earshot.example.com", "native");

	private final ProxyCheck alone = check("http://127.0.0.1:8080", "none");

	@Test
	void findsNothingWithoutAProxy() {
		arrivesAt("127.0.0.1", 8080);
		assertThat(this.alone.problems(this.request)).isEmpty();
	}

	@Test
	void findsNothingBehindAProxyThatSaysEverything() {
		arrivesAt("earshot.example.com", 443);
		this.request.setSecure(true);
		forwarded(true, "x-forwarded-for", "203.0.113.7", "x-forwarded-proto", "https");
		assertThat(this.behindProxy.problems(this.request)).isEmpty();
	}

	@Test
	void findsAnotherAddress() {
		arrivesAt("192.168.1.5", 8080);
		assertThat(this.alone.problems(this.request)).containsExactly(ProxyProblem.OTHER_ADDRESS);
	}

	@Test
	void findsAHostThatIsOnlyForwarded() {
		arrivesAt("backend", 8080);
		this.request.setSecure(true);
		this.request.addHeader("X-Forwarded-Host", "earshot.example.com");
		assertThat(this.behindProxy.problems(this.request)).containsExactly(ProxyProblem.HOST_HIDDEN);
	}

	@Test
	void findsHeadersThatAreNotBelieved() {
		arrivesAt("127.0.0.1", 8080);
		forwarded(false, "x-forwarded-for", "203.0.113.7");
		assertThat(this.alone.problems(this.request)).containsExactly(ProxyProblem.NOT_BELIEVED);
	}

	@Test
	void findsAMissingScheme() {
		arrivesAt("earshot.example.com", 80);
		forwarded(true, "x-forwarded-for", "203.0.113.7");
		assertThat(this.behindProxy.problems(this.request)).containsExactly(ProxyProblem.SCHEME_MISSING);
	}

	@Test
	void findsAProxyThatIsNotTrusted() {
		arrivesAt("earshot.example.com", 80);
		forwarded(false, "x-forwarded-for", "203.0.113.7", "x-forwarded-proto", "https");
		assertThat(this.behindProxy.problems(this.request)).containsExactly(ProxyProblem.NOT_TRUSTED);
	}

	@Test
	void findsAHeaderThatIsNotRead() {
		arrivesAt("earshot.example.com", 80);
		forwarded(true, "forwarded", "for=203.0.113.7;proto=https");
		assertThat(this.behindProxy.problems(this.request)).containsExactly(ProxyProblem.NEWER_HEADER);
	}

	@Test
	void findsAMissingAddress() {
		arrivesAt("earshot.example.com", 443);
		this.request.setSecure(true);
		forwarded(true, "x-forwarded-proto", "https");
		assertThat(this.behindProxy.problems(this.request)).containsExactly(ProxyProblem.ADDRESS_MISSING);
	}

	@Test
	void findsThatNoHeaderArrives() {
		arrivesAt("earshot.example.com", 80);
		assertThat(this.behindProxy.problems(this.request)).containsExactly(ProxyProblem.NONE_ARRIVES);
	}

	@Test
	void showsTheHeadersOfProxiesOnly() {
		this.request.addHeader("Cookie", "EARSHOT=secret");
		this.request.addHeader("Authorization", "Bearer secret");
		this.request.addHeader("X-Forwarded-Kims-Phone", "secret");
		this.request.addHeader("X-Forwarded-Proto", "https");
		this.request.addHeader("Host", "earshot.example.com");
		assertThat(this.behindProxy.headers(this.request)).containsExactly(new Header("host", "earshot.example.com"),
				new Header("x-forwarded-proto", "https"));
	}

	@Test
	void showsHeadersAsTheyArrivedThoughTheyWereRemovedSince() {
		forwarded(true, "x-forwarded-for", "kim.example, 203.0.113.7");
		assertThat(this.behindProxy.headers(this.request))
			.containsExactly(new Header("x-forwarded-for", "kim.example, 203.0.113.7"));
	}

	private void forwarded(boolean trusted, String... namesAndValues) {
		Map<String, String> headers = new LinkedHashMap<>();
		for (int name = 0; name < namesAndValues.length; name += 2) {
			headers.put(namesAndValues[name], namesAndValues[name + 1]);
		}
		new ArrivedHeaders(headers, "192.0.2.1", trusted).keepIn(this.request);
	}

	private void arrivesAt(String host, int port) {
		this.request.setServerName(host);
		this.request.setServerPort(port);
	}

	private static ProxyCheck check(String publicUrl, String strategy) {
		return new ProxyCheck(new PublicUrl(URI.create(publicUrl)), strategy);
	}

}
