package dev.earshot.account.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SavedRequestsTests {

	private static final String COOKIE = "REDIRECT_URI";

	private final SavedRequests savedRequests = new SavedRequests();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@ParameterizedTest
	@CsvSource({ "/profile, /profile", "/share?q=%20a, /share?q=%20a" })
	void leadsToAPathOnThisServer(String wanted, String path) {
		assertThat(wanted(saved(wanted))).isEqualTo(path);
	}

	@Test
	void leadsToAPathBelowThatOfThePublicAddress() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContextPath("/earshot");
		request.setCookies(saved("/earshot/share"));
		assertThat(this.savedRequests.targetPath(request, this.response)).isEqualTo("/share");
	}

	@Test
	void leadsToAPageThatWasNotRequested() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/earshot/admin/people/owner");
		request.setContextPath("/earshot");
		this.savedRequests.save("/admin", request, this.response);
		request.setCookies(Objects.requireNonNull(this.response.getCookie(COOKIE)));
		assertThat(this.savedRequests.targetPath(request, this.response)).isEqualTo("/admin");
	}

	@Test
	void leadsToTheFirstPageWithoutACookie() {
		assertThat(this.savedRequests.targetPath(new MockHttpServletRequest(), this.response)).isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/share?q=%zz", "/share?q=%", "/%zz", "//elsewhere.example/share" })
	void leadsToTheFirstPageIfTheSavedAddressIsNoPathOnThisServer(String wanted) {
		assertThat(wanted(saved(wanted))).isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://[", "://", "mailto:somebody", "http://127.0.0.1:x/" })
	void leadsToTheFirstPageWhateverTheCookieHolds(String planted) {
		String value = Base64.getEncoder().encodeToString(planted.getBytes(StandardCharsets.UTF_8));
		assertThat(wanted(new Cookie(COOKIE, value))).isEqualTo("/");
	}

	@Test
	void ignoresInvalidCookiesOnOtherPages() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(
				new Cookie(COOKIE, Base64.getEncoder().encodeToString("http://[".getBytes(StandardCharsets.UTF_8))));
		assertThat(this.savedRequests.getMatchingRequest(request, this.response)).isNull();
	}

	private Cookie saved(String address) {
		String[] parts = address.split("\\?");
		MockHttpServletRequest request = new MockHttpServletRequest("GET", parts[0]);
		request.setQueryString((parts.length > 1) ? parts[1] : null);
		request.addHeader("Accept", MediaType.TEXT_HTML_VALUE);
		MockHttpServletResponse stranger = new MockHttpServletResponse();
		this.savedRequests.saveRequest(request, stranger);
		Cookie cookie = stranger.getCookie(COOKIE);
		assertThat(cookie).isNotNull();
		return cookie;
	}

	private String wanted(Cookie cookie) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(cookie);
		return this.savedRequests.targetPath(request, this.response);
	}

}
