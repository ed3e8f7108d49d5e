package dev.earshot.account.session;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SavedRequestsFuzzTests {

	private static final URI HOME = URI.create("https://music.example.com/");

	private final SavedRequests requests = new SavedRequests();

	@MethodSource
	@DictionaryEntries({ "http://", "//", "\\\\", "mailto:", "..", "%2F", "/earshot", "@", "?" })
	@FuzzTest
	void aCookieLeadsToAPageOfThisServer(byte[] input) {
		Choice choice = Choice.of(input, 2);
		String text = new String(choice.rest(), StandardCharsets.UTF_8);
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
		request.setContextPath("/earshot");
		request.setCookies(new Cookie("REDIRECT_URI", (choice.number() == 0) ? encoded(choice.rest()) : text));
		String path = this.requests.targetPath(request, new MockHttpServletResponse());
		assertThat(path).startsWith("/").doesNotStartWith("//").doesNotContain("\r", "\n", "\\");
		assertThat(HOME.resolve(path)).hasHost(HOME.getHost()).hasScheme("https");
	}

	private static String encoded(byte[] address) {
		return Base64.getEncoder().encodeToString(address);
	}

	static Stream<byte[]> aCookieLeadsToAPageOfThisServer() {
		return Seeds.withChoices(2,
				Seeds.of("https://music.example.com/earshot/share?x=1", "http://evil.example//x.example",
						"//evil.example/", "/earshot//evil.example", "aHR0cHM6Ly9tdXNpYy5leGFtcGxlLmNvbS8=", "%%%",
						""));
	}

}
