package dev.earshot.account.login;

import java.net.URI;

import dev.earshot.account.login.LoginAddress.Elsewhere;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.web.PublicUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_MOCKS;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class LoginAddressTests {

	private final LoginAddress address = new LoginAddress(new PublicUrl(URI.create("https://music.example.org")),
			mock(OAuthProviders.class, RETURNS_MOCKS));

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void doesNotWarnAboutVisitorsAtAnotherAddress(CapturedOutput log) {
		this.request.setServerName("192.168.1.20");
		assertThat(this.address.elsewhere(this.request)).isNotNull().returns(false, Elsewhere::hidden);
		assertThat(log).doesNotContain("Host");
	}

	@Test
	void warnsOnceThatAProxyHidesTheHost(CapturedOutput log) {
		this.request.setServerName("127.0.0.1");
		this.request.setParameter("here", "");
		assertThat(this.address.elsewhere(this.request)).isNotNull().returns(true, Elsewhere::hidden);
		this.address.elsewhere(this.request);
		assertThat(log.getOut().split("does not pass on the header Host", -1)).hasSize(2);
	}

	@Test
	void warnsAlsoIfAForwardingHeaderNamesTheHost(CapturedOutput log) {
		this.request.setServerName("127.0.0.1");
		this.request.addHeader("X-Forwarded-Host", "music.example.org, inner");
		assertThat(this.address.elsewhere(this.request)).isNull();
		assertThat(log).contains("does not pass on the header Host");
	}

}
