package dev.earshot.providers.oidc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import dev.earshot.core.AuditEvent;
import dev.earshot.providers.ProviderAudit.ProviderEntered;
import dev.earshot.providers.ProviderAudit.ProviderRemoved;
import dev.earshot.providers.ProviderAudit.ProviderSecretReplaced;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.signin.EntryNotFound;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OidcProvidersTests {

	private static final Instant LATER = OidcEntries.NOW.plus(Duration.ofDays(1));

	private final List<Object> events = new ArrayList<>();

	@ParameterizedTest
	@EnumSource
	void countFromTheMomentTheyAreEntered(TestDatabase database) {
		OidcProviders providers = providers(database.empty());
		providers.add(OidcEntries.named("home"));
		assertThat(providers.all()).singleElement()
			.satisfies((provider) -> assertThat(provider.registration().getRedirectUri())
				.isEqualTo("https://music.example.org/login/oauth2/code/oidc-home"));
	}

	@ParameterizedTest
	@EnumSource
	void areStillThereAfterARestart(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		providers(jdbc).add(OidcEntries.named("work"));
		providers(jdbc).add(OidcEntries.named("home"));
		assertThat(providers(jdbc).all()).extracting(OidcProvider::entry)
			.containsExactly(OidcEntries.named("home"), OidcEntries.named("work"));
	}

	@ParameterizedTest
	@EnumSource
	void keepTheirSecretsUnreadable(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		providers(jdbc).add(OidcEntries.named("home"));
		assertThat(jdbc.sql("select * from oidc_provider").query().singleRow().toString()).contains("client")
			.doesNotContain("the secret");
		assertThat(OidcEntries.named("home")).asString().doesNotContain("the secret");
	}

	@ParameterizedTest
	@EnumSource
	void areLeftOutIfTheSecretBelongsToAnother(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		providers(jdbc).add(OidcEntries.named("home"));
		jdbc.sql("update oidc_provider set id = 'oidc-other'").update();
		assertThat(providers(jdbc).all()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void takeANewSecret(TestDatabase database) {
		OidcProviders providers = providers(database.empty());
		OidcEntry replaced = OidcEntries.named("home").withSecret("another", LATER);
		providers.add(OidcEntries.named("home"));
		providers.replaceSecret("oidc-home", "another");
		assertThat(providers.all()).extracting(OidcProvider::entry).containsExactly(replaced);
	}

	@ParameterizedTest
	@EnumSource
	void keepANewSecretThoughTheDocumentIsReadAgain(TestDatabase database) {
		OidcProviders providers = providers(database.empty());
		providers.add(OidcEntries.named("home").withSecret("another", LATER));
		Map<String, Object> document = new HashMap<>(OidcEntries.named("home").metadata().document());
		document.put("end_session_endpoint", "https://login.example.com/logout");
		providers.replaceMetadata("oidc-home", new ProviderMetadata(document));
		assertThat(providers.entry("oidc-home")).returns("another", OidcEntry::clientSecret)
			.returns(LATER, OidcEntry::readAt)
			.returns(document, (entry) -> entry.metadata().document());
	}

	@ParameterizedTest
	@EnumSource
	void doNotComeBackOnceTheyAreRemoved(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		OidcProviders providers = providers(jdbc);
		providers.add(OidcEntries.named("home"));
		providers.remove("oidc-home", (_) -> {
		});
		assertThatExceptionOfType(EntryNotFound.class)
			.isThrownBy(() -> providers.replaceMetadata("oidc-home", OidcEntries.named("home").metadata()));
		assertThat(providers.all()).isEmpty();
		assertThat(providers(jdbc).all()).isEmpty();
	}

	@Test
	void stayRemovedIfThatHappensWhileASecretIsChecked() {
		JdbcClient jdbc = TestDatabase.SQLITE.empty();
		OidcProviders providers = providers(jdbc, (changed, entry) -> changed.remove(entry.id(), (_) -> {
		}));
		providers.add(OidcEntries.named("home"));
		assertThatExceptionOfType(EntryNotFound.class).isThrownBy(() -> providers.replaceSecret("oidc-home", "another"))
			.returns(ProviderRefusal.PROVIDER_REMOVED, EntryNotFound::refusal);
		assertThat(providers.all()).isEmpty();
		assertThat(providers(jdbc).all()).isEmpty();
	}

	@Test
	void keepWhatWasReadWhileASecretWasChecked() {
		ProviderMetadata read = OidcEntries.named("work").metadata();
		OidcProviders providers = providers(TestDatabase.SQLITE.empty(),
				(changed, entry) -> changed.replaceMetadata(entry.id(), read));
		providers.add(OidcEntries.named("home"));
		providers.replaceSecret("oidc-home", "another");
		assertThat(providers.entry("oidc-home")).returns("another", OidcEntry::clientSecret)
			.returns(read, OidcEntry::metadata);
	}

	@ParameterizedTest
	@EnumSource
	void areEncryptedAnewUnderANewKey(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		providers(jdbc).add(OidcEntries.named("home"));
		TestVault.rotate(jdbc, new OidcProviderColumns().oidcClientSecret());
		OidcEntryRepository rotated = new OidcEntryRepository(jdbc, TestVault.withKeyOf((byte) 2), JsonMapper.shared());
		assertThat(providers(rotated, (_, _) -> {
		}).all()).extracting(OidcProvider::entry).containsExactly(OidcEntries.named("home"));
	}

	@Test
	void tellTheAuditLogWhatTheOwnerDid() {
		OidcEntry home = OidcEntries.named("home");
		OidcProviders providers = providers(TestDatabase.SQLITE.empty());
		providers.add(home);
		providers.replaceMetadata(home.id(), home.metadata());
		providers.replaceSecret(home.id(), "another");
		providers.remove(home.id(), (_) -> {
		});
		assertThatExceptionOfType(EntryNotFound.class).isThrownBy(() -> providers.remove(home.id(), (_) -> {
		}));
		assertThat(this.events).filteredOn(AuditEvent.class::isInstance)
			.containsExactly(new ProviderEntered(home.issuer()), new ProviderSecretReplaced(home.issuer()),
					new ProviderRemoved(home.issuer()));
	}

	private OidcProviders providers(JdbcClient jdbc) {
		return providers(jdbc, (_, _) -> {
		});
	}

	private OidcProviders providers(JdbcClient jdbc, BiConsumer<OidcProviders, OidcEntry> check) {
		return providers(new OidcEntryRepository(jdbc, TestVault.open(), JsonMapper.shared()), check);
	}

	private OidcProviders providers(OidcEntryRepository repository, BiConsumer<OidcProviders, OidcEntry> check) {
		return new OidcProviders(repository, OidcEntries.factory(), InstantSource.fixed(LATER), this.events::add) {

			@Override
			public void check(OidcEntry entry) {
				check.accept(this, entry);
			}

		};
	}

}
