package dev.earshot.providers.oauth2;

import java.util.function.Consumer;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.providers.http.LocalProviders;
import dev.earshot.providers.signin.WaysIn;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class OAuth2ControllerTests {

	private static final String NEW_NAME = "Harbour Club";

	private static final OAuth2Entry BEFORE = OAuth2Entries.withoutLogo("abcdefgh");

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final WaysIn waysIn = mock();

	private Consumer<OAuth2Entry> check = (_) -> {
	};

	private final OAuth2Providers providers = new OAuth2Providers(
			new OAuth2EntryRepository(TestDatabase.SQLITE.empty(), TestVault.open()), OAuth2Entries.factory(),
			LocalProviders.addresses(), (_) -> {
			}) {

		@Override
		public void check(OAuth2Entry entry) {
			OAuth2ControllerTests.this.check.accept(entry);
		}

	};

	private final OAuth2Controller controller = new OAuth2Controller(this.providers, new Logos(LocalProviders.http()),
			(id) -> "https://music.example.org/login/oauth2/code/" + id, () -> OAuth2Entries.NOW, this.waysIn);

	@BeforeEach
	void enter() {
		this.providers.add(BEFORE);
	}

	@Test
	void keepsASecretThatWasReplacedWhileTheProviderWasAsked() {
		meanwhile(with(new ClientCredentials("client", "newer"), BEFORE.endpoints()));
		change(renamed());
		assertThat(this.providers.entry(BEFORE.id())).returns(NEW_NAME, OAuth2Entry::name)
			.returns("newer", (entry) -> entry.credentials().clientSecret());
	}

	@Test
	void sendsNoSecretToAnAddressThatWasReplacedMeanwhile() {
		OAuth2Entry moved = with(BEFORE.credentials(), OAuth2Entries.named("other").endpoints());
		meanwhile(moved);
		change(renamed());
		assertThat(this.model.getAttribute("refusal")).hasToString("PROVIDER_CLIENT");
		assertThat(this.providers.entry(BEFORE.id())).isEqualTo(moved);
	}

	private void meanwhile(OAuth2Entry other) {
		this.check = (entry) -> {
			if (entry.name().equals(NEW_NAME)) {
				this.providers.replace(entry.id(), (_) -> other);
			}
		};
	}

	private static OAuth2Entry with(ClientCredentials credentials, Endpoints endpoints) {
		return new OAuth2Entry(BEFORE.id(), BEFORE.name(), credentials, endpoints, BEFORE.paths(), BEFORE.scopes(),
				BEFORE.authentication(), BEFORE.pkce(), null, BEFORE.enteredAt());
	}

	private static OAuth2Form renamed() {
		return OAuth2Form.of(new OAuth2Entry(BEFORE.id(), NEW_NAME, BEFORE.credentials(), BEFORE.endpoints(),
				BEFORE.paths(), BEFORE.scopes(), BEFORE.authentication(), BEFORE.pkce(), null, BEFORE.enteredAt()));
	}

	private void change(OAuth2Form form) {
		this.controller.change(BEFORE.id(), 0, form, new BeanPropertyBindingResult(form, "oauth2Form"), this.model,
				new RedirectAttributesModelMap());
	}

}
