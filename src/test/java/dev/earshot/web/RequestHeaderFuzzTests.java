package dev.earshot.web;

import java.net.URI;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.core.ClientNetwork;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class RequestHeaderFuzzTests {

	@MethodSource
	@FuzzTest
	void areReadOrIgnored(byte[] input) {
		Lines lines = Lines.of(input, 5);
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("X-Forwarded-Host", lines.get(0));
		request.addHeader("Forwarded", lines.get(1));
		assertThat(ForwardedHosts.of(request)).allSatisfy((host) -> assertThat(host).doesNotContain(","));
		assertThat(KnownLanguages.ALL).contains(KnownLanguages.of(lines.get(2)));
		assertThat(ClientNetwork.of(lines.get(3)).name()).matches("[0-9.]*|[0-9a-f]{16}");
		if (PublicUrl.isUsable(lines.get(4))) {
			PublicUrl url = new PublicUrl(URI.create(lines.get(4)));
			assertThat(url.base()).doesNotContain("?", "#", "@", "\\").startsWith("http").doesNotEndWith("/");
			assertThat(new PublicUrl(url.value())).isEqualTo(url);
		}
	}

	static Stream<byte[]> areReadOrIgnored() {
		return Seeds.of("""
				kim.example:8443, other.example
				for=192.0.2.60;proto=http;by=203.0.113.43;host="kim.example"
				de-CH, de;q=0.9, en;q=0.8, *;q=0.5
				2001:db8::1
				https://earshot.example.com/music""", "[::1]:80\nHOST=x\n\n192.0.2.1\nhttp://[::1]:8080/");
	}

}
