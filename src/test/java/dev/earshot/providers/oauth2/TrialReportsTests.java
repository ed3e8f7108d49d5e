package dev.earshot.providers.oauth2;

import java.util.List;

import dev.earshot.providers.http.LocalProviders;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrialReportsTests {

	private final OAuth2Providers providers = new OAuth2Providers(
			new OAuth2EntryRepository(TestDatabase.SQLITE.empty(), TestVault.open()), OAuth2Entries.factory(),
			LocalProviders.addresses(), (_) -> {
			});

	private final TrialReports reports = new TrialReports(() -> OAuth2Entries.NOW, this.providers);

	@Test
	void areKeptUntilTheirProviderIsRemoved() {
		this.providers.add(OAuth2Entries.named("hub"));
		this.providers.add(OAuth2Entries.named("work"));
		this.reports.add("oauth2-hub", List.of());
		this.reports.add("oauth2-work", List.of());
		this.providers.remove("oauth2-hub", (_) -> {
		});
		this.reports.forgetRemoved();
		assertThat(this.reports.find("oauth2-hub")).isEmpty();
		assertThat(this.reports.find("oauth2-work")).isPresent();
	}

}
