package dev.earshot.oauth;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class OAuthProvidersTests {

	private final OAuthProvider spotify = provider("spotify", true);

	private final OAuthProvider hotel = provider("hotel", false);

	@Test
	void logPeopleInWithTheProviderThatIsForItInAnyOrder() {
		assertThat(of(this.hotel, this.spotify).login()).isSameAs(this.spotify);
		assertThat(of(this.spotify, this.hotel).login()).isSameAs(this.spotify);
	}

	@Test
	void doNotStartWithoutAProviderForTheLoginOrWithTwo() {
		assertThatIllegalStateException().isThrownBy(() -> of(this.hotel));
		assertThatIllegalStateException().isThrownBy(() -> of(this.spotify, provider("other", true)));
	}

	private static OAuthProviders of(OAuthProvider... providers) {
		return new OAuthProviders(List.of(providers), mock(Registrations.class), mock(RedirectUris.class), List.of());
	}

	private static OAuthProvider provider(String id, boolean isForLogin) {
		OAuthProvider provider = mock(OAuthProvider.class);
		given(provider.id()).willReturn(id);
		given(provider.isForLogin()).willReturn(isForLogin);
		return provider;
	}

}
