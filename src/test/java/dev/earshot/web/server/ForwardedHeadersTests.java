package dev.earshot.web.server;

import java.io.IOException;
import java.time.InstantSource;

import jakarta.servlet.ServletException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class ForwardedHeadersTests {

	private final org.apache.coyote.Request coyote = new org.apache.coyote.Request();

	private final Request request = new Request(new Connector(), this.coyote);

	@Test
	void areKeptAsTheyArrivedThoughAStrangersAreRemoved() throws IOException, ServletException {
		arrive("203.0.113.9", "192.0.2.7");
		assertThat(ArrivedHeaders.of(this.request)).hasValueSatisfying((arrived) -> {
			assertThat(arrived.values()).containsEntry("x-forwarded-for", "192.0.2.7");
			assertThat(arrived.sender()).isEqualTo("203.0.113.9");
			assertThat(arrived.trusted()).isFalse();
		});
		assertThat(this.request.getHeader("X-Forwarded-For")).isNull();
	}

	@Test
	void areKeptAsTheyArrivedThoughNamesAreRemoved() throws IOException, ServletException {
		arrive("127.0.0.1", "kim.example, 192.0.2.7");
		assertThat(ArrivedHeaders.of(this.request)).hasValueSatisfying((arrived) -> {
			assertThat(arrived.values()).containsEntry("x-forwarded-for", "kim.example, 192.0.2.7");
			assertThat(arrived.trusted()).isTrue();
		});
		assertThat(this.request.getHeader("X-Forwarded-For")).isEqualTo("192.0.2.7");
	}

	private void arrive(String sender, String forwardedFor) throws IOException, ServletException {
		this.coyote.remoteAddr().setString(sender);
		this.coyote.getMimeHeaders().setValue("X-Forwarded-For").setString(forwardedFor);
		TrustedProxies proxies = new TrustedProxies("native", "127.0.0.1");
		ForwardedHeaders headers = new ForwardedHeaders(proxies, new IgnoredProxies(proxies, InstantSource.system()));
		headers.setNext(mock(Valve.class));
		headers.invoke(this.request, mock(Response.class));
	}

}
