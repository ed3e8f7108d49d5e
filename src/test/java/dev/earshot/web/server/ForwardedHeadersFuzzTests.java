package dev.earshot.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import jakarta.servlet.ServletException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

class ForwardedHeadersFuzzTests {

	private static final TrustedProxies PROXIES = new TrustedProxies("native", "127.0.0.1");

	private static final Response RESPONSE = mock(Response.class, withSettings().stubOnly());

	private final ForwardedHeaders headers = headers();

	private static ForwardedHeaders headers() {
		ForwardedHeaders headers = new ForwardedHeaders(PROXIES, new IgnoredProxies(PROXIES, InstantSource.system()));
		headers.setNext(mock(Valve.class, withSettings().stubOnly()));
		return headers;
	}

	@MethodSource
	@FuzzTest
	void onlyAddressesOfTrustedProxiesAreKept(byte[] input) throws IOException, ServletException {
		Lines lines = Lines.of(input, 4);
		assertThat(forwarded("127.0.0.1", lines)).satisfiesAnyOf((kept) -> assertThat(kept).isNull(),
				(kept) -> assertThat(kept.split(", ")).isNotEmpty().allSatisfy(InetAddress::ofLiteral));
		assertThat(forwarded("203.0.113.9", lines)).isNull();
	}

	private String forwarded(String sender, Lines lines) throws IOException, ServletException {
		org.apache.coyote.Request coyote = new org.apache.coyote.Request();
		coyote.remoteAddr().setString(sender);
		coyote.getMimeHeaders().addValue("X-Forwarded-For").setString(lines.get(0));
		coyote.getMimeHeaders().addValue("x-forwarded-for").setString(lines.get(1));
		coyote.getMimeHeaders().addValue("Forwarded").setString(lines.get(2));
		coyote.getMimeHeaders().addValue("X-Forwarded-Host").setString(lines.get(3));
		Request request = new Request(new Connector(), coyote);
		this.headers.invoke(request, RESPONSE);
		assertThat(ArrivedHeaders.of(request)).isPresent();
		return request.getHeader("X-Forwarded-For");
	}

	static Stream<byte[]> onlyAddressesOfTrustedProxiesAreKept() {
		return Seeds.of("192.0.2.7, 198.51.100.2\n[2001:db8::1]:443\nfor=192.0.2.60\nkim.example",
				"unknown, 192.0.2.7:8080\n::ffff:127.0.0.1\nfor=_x\n", "fe80::1%eth0\n1.2.3\n\n", ",,\n,\n");
	}

}
