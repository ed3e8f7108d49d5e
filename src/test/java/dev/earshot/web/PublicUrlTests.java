package dev.earshot.web;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublicUrlTests {

	@Test
	void isTheBaseOfTheRedirectUriWithOrWithoutASlash() {
		assertThat(url("https://music.example.org/").redirectUri("spotify"))
			.isEqualTo("https://music.example.org/login/oauth2/code/spotify")
			.isEqualTo(url("https://music.example.org").redirectUri("spotify"));
	}

	@Test
	void isWrittenAsBrowsersWriteIt() {
		assertThat(url("HTTPS://Home.Example.ORG/Earshot").redirectUri("spotify"))
			.isEqualTo("https://home.example.org/Earshot/login/oauth2/code/spotify");
	}

	@ParameterizedTest
	@CsvSource({ "https://music.example.org, ''", "https://music.example.org/, ''",
			"https://home.example.org/earshot, /earshot", "https://home.example.org/my/ear.shot//, /my/ear.shot" })
	void mayHaveAPath(String url, String path) {
		assertThat(url(url).path()).isEqualTo(path);
		assertThat(url(url).redirectUri("spotify")).endsWith(".org" + path + "/login/oauth2/code/spotify");
	}

	@ParameterizedTest
	@CsvSource({ "http://127.0.0.1:8080, 127.0.0.1, 8080, false", "http://127.0.0.1:8080, 192.168.1.20, 8080, true",
			"http://127.0.0.1:8080, 127.0.0.1, 9090, true", "http://[::1]:8080, [::1], 8080, false",
			"https://music.example.org, music.example.org, 443, false",
			"https://music.example.org, music.example.org, 80, false",
			"https://music.example.org, 192.168.1.20, 8080, true" })
	void tellsWhetherAVisitorCameByAnotherAddress(String url, String host, int port, boolean elsewhere) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setServerName(host);
		request.setServerPort(port);
		assertThat(url(url).differsFrom(request)).isEqualTo(elsewhere);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "X-Forwarded-Host | music.example.org", "X-Forwarded-Host | MUSIC.example.org:443",
					"X-Forwarded-Host | music.example.org, inner.example",
					"X-Forwarded-Host | inner.example:8080,music.example.org",
					"Forwarded | for=192.0.2.1;host=\"music.example.org:443\";proto=https, for=10.0.0.1",
					"Forwarded | for=10.0.0.1, Host=music.example.org" })
	void isKnownFromWhatAProxySaysThatPutsItsOwnNameIntoTheHost(String header, String value) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setServerName("10.0.0.2");
		request.addHeader(header, value);
		PublicUrl url = url("https://music.example.org");
		assertThat(url.differsFrom(request)).isFalse();
		assertThat(url.asSent(request).isSecure()).isTrue();
		assertThat(url.isHiddenByProxy(request)).isTrue();
		assertThat(url("https://other.example.org").differsFrom(request)).isTrue();
		assertThat(url("http://127.0.0.1:8080").isHiddenByProxy(request)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "http://192.168.1.20:8080", "http://music.example.org",
			"music.example.org", "/earshot", "https://localhost", "ftp://127.0.0.1", "https://music.example.org/../etc",
			"https://music.example.org/a%2Fb", "https://music.example.org/a//b", "https://music.example.org/./a",
			"https://music.example.org?x=1", "https://music.example.org#x", "https://me:secret@music.example.org" })
	void refusesWhatSpotifyWouldRefuse(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> url(url)).withMessageStartingWith(url + " must be ");
	}

	private static PublicUrl url(String value) {
		return new PublicUrl(URI.create(value));
	}

}
