package dev.earshot.account.login;

import dev.earshot.account.Permissions;
import dev.earshot.setup.Setup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Tests {@link AuthorizationRequests} on requests that begin no login.
 */
class AuthorizationRequestsTests {

	private final Setup setup = mock(Setup.class);

	private final AuthorizationRequests requests = new AuthorizationRequests(this.setup, mock(Permissions.class),
			mock(ClientRegistrationRepository.class));

	@ParameterizedTest
	@ValueSource(strings = { "/css/base.css", "/", "/live" })
	void lookNothingUp(String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		assertThat(this.requests.resolve(request)).isNull();
		then(this.setup).shouldHaveNoInteractions();
	}

}
