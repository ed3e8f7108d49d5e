package dev.earshot.providers.oauth2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import dev.earshot.core.AuditEvent;
import dev.earshot.providers.ProviderAudit.ProviderChanged;
import dev.earshot.providers.ProviderAudit.ProviderEntered;
import dev.earshot.providers.ProviderAudit.ProviderRemoved;
import dev.earshot.providers.http.LocalProviders;
import dev.earshot.providers.signin.EntryNotFound;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OAuth2ProvidersTests {

	private final List<Object> events = new ArrayList<>();

	@ParameterizedTest
	@EnumSource
	void countFromTheMomentTheyAreEntered(TestDatabase database) {
		OAuth2Providers providers = providers(database.empty());
		providers.add(OAuth2Entries.named("hub"));
		assertThat(providers.all()).singleElement().satisfies((provider) -> {
			assertThat(provider.registration().getScopes()).containsExactly("read:user", "read:org");
			assertThat(provider.registration().getClientSettings().isRequireProofKey()).isFalse();
			assertThat(provider.logo()).contains("/login/providers/oauth2-hub/logo");
		});
	}

	@ParameterizedTest
	@EnumSource
	void areStillThereAfterARestart(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		providers(jdbc).add(OAuth2Entries.named("work"));
		providers(jdbc).add(OAuth2Entries.withoutLogo("hub"));
		assertThat(providers(jdbc).all()).extracting(OAuth2Provider::entry)
			.containsExactly(OAuth2Entries.withoutLogo("hub"), OAuth2Entries.named("work"));
	}

	@ParameterizedTest
	@EnumSource
	void keepTheirSecretsUnreadable(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		providers(jdbc).add(OAuth2Entries.named("hub"));
		assertThat(jdbc.sql("select * from oauth2_provider").query().singleRow().toString()).contains("client")
			.doesNotContain("the secret");
		assertThat(OAuth2Entries.named("hub")).asString().doesNotContain("the secret");
	}

	@ParameterizedTest
	@EnumSource
	void areLeftOutIfTheSecretBelongsToAnother(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		providers(jdbc).add(OAuth2Entries.named("hub"));
		jdbc.sql("update oauth2_provider set id = 'oauth2-other'").update();
		assertThat(providers(jdbc).all()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areChangedInAllTheirParts(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		OAuth2Entry other = OAuth2Entries.named("other");
		OAuth2Entry changed = new OAuth2Entry("oauth2-hub", "New", other.credentials(), other.endpoints(),
				new UserPaths("/uuid", "/name"), other.scopes().subList(0, 0), ClientAuthentication.BASIC, true, null,
				OAuth2Entries.NOW.plusSeconds(1));
		OAuth2Providers providers = providers(jdbc);
		providers.add(OAuth2Entries.named("hub"));
		providers.replace("oauth2-hub", (_) -> changed);
		assertThat(providers(jdbc).all()).extracting(OAuth2Provider::entry).containsExactly(changed);
		assertThat(this.events).filteredOn(AuditEvent.class::isInstance)
			.containsExactly(new ProviderEntered(OAuth2Entries.named("hub").issuer()),
					new ProviderChanged(changed.issuer()));
	}

	@ParameterizedTest
	@EnumSource
	void areGoneOnceTheyAreRemoved(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		OAuth2Providers providers = providers(jdbc);
		providers.add(OAuth2Entries.named("hub"));
		providers.remove("oauth2-hub", (_) -> {
		});
		assertThat(providers.all()).isEmpty();
		assertThat(providers(jdbc).all()).isEmpty();
		assertThat(this.events).last().isEqualTo(new ProviderRemoved(OAuth2Entries.named("hub").issuer()));
	}

	@Test
	void stayRemovedIfThatHappensWhileAChangeIsChecked() {
		OAuth2Providers providers = providers(TestDatabase.SQLITE.empty(),
				(changed, entry) -> changed.remove(entry.id(), (_) -> {
				}));
		providers.add(OAuth2Entries.named("hub"));
		assertThatExceptionOfType(EntryNotFound.class)
			.isThrownBy(() -> providers.replace("oauth2-hub", (current) -> current));
		assertThat(providers.all()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areEncryptedAnewUnderANewKey(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		providers(jdbc).add(OAuth2Entries.named("hub"));
		TestVault.rotate(jdbc, new OAuth2ProviderColumns().oauth2ClientSecret());
		assertThat(new OAuth2EntryRepository(jdbc, TestVault.withKeyOf((byte) 2))).satisfies((rotated) -> assertThat(
				new OAuth2Providers(rotated, OAuth2Entries.factory(), LocalProviders.addresses(), this.events::add)
					.all())
			.extracting(OAuth2Provider::entry)
			.containsExactly(OAuth2Entries.named("hub")));
	}

	private OAuth2Providers providers(JdbcClient jdbc) {
		return providers(jdbc, (_, _) -> {
		});
	}

	private OAuth2Providers providers(JdbcClient jdbc, BiConsumer<OAuth2Providers, OAuth2Entry> check) {
		return new OAuth2Providers(new OAuth2EntryRepository(jdbc, TestVault.open()), OAuth2Entries.factory(),
				LocalProviders.addresses(), this.events::add) {

			@Override
			public void check(OAuth2Entry entry) {
				check.accept(this, entry);
			}

		};
	}

}
