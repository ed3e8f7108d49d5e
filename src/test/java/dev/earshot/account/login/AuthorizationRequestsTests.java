package dev.earshot.account.login;

import dev.earshot.account.Permissions;
import dev.earshot.account.people.SignUp;
import dev.earshot.oauth.OAuthProviders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Tests {@link AuthorizationRequests} on requests that begin no login.
 */
class AuthorizationRequestsTests {

	private final OAuthProviders providers = mock(OAuthProviders.class);

	private final AuthorizationRequests requests = new AuthorizationRequests(this.providers, mock(Permissions.class),
			mock(SignUp.class));

	@ParameterizedTest
	@ValueSource(strings = { "/css/base.css", "/", "/live" })
	void lookNothingUpForOtherPaths(String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		assertThat(this.requests.resolve(request)).isNull();
		then(this.providers).shouldHaveNoInteractions();
	}

}
