package dev.earshot.providers.oidc;

import java.time.Duration;

import dev.earshot.ManualTime;
import dev.earshot.oauth.SignInProvider.LoginFailed;
import dev.earshot.providers.http.LocalProviders;
import dev.earshot.standin.OpenIdStandIn;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataUpdatesTests {

	private static final String DOCUMENT = "/.well-known/openid-configuration";

	private final ManualTime time = new ManualTime(OidcEntries.NOW);

	private final OpenIdStandIn standIn = OpenIdStandIn.start(this.time);

	private final OidcProviders providers = new OidcProviders(
			new OidcEntryRepository(TestDatabase.SQLITE.empty(), TestVault.open(), JsonMapper.shared()),
			OidcEntries.factory(), this.time, (_) -> {
			});

	private final MetadataUpdates updates = new MetadataUpdates(this.providers,
			new Discovery(LocalProviders.http(), LocalProviders.addresses()), this.time, Runnable::run);

	@BeforeEach
	void enter() {
		this.providers.add(OidcEntries.at(this.standIn));
		this.standIn.publish("token_endpoint", this.standIn.address("/moved"));
	}

	@AfterEach
	void close() {
		this.standIn.close();
	}

	@Test
	void happenOnceADay() {
		this.time.pass(Duration.ofDays(1));
		this.updates.update();
		assertThat(tokenEndpoint()).endsWith("/token");
		this.time.pass(Duration.ofMillis(1));
		this.updates.update();
		assertThat(tokenEndpoint()).endsWith("/moved");
		assertThat(entry().readAt()).isEqualTo(this.time.instant());
	}

	@Test
	void happenAfterAFailedLogin() {
		fail();
		assertThat(tokenEndpoint()).endsWith("/moved");
	}

	@Test
	void happenSeldomHoweverManyLoginsFail() {
		int before = this.standIn.calls(DOCUMENT);
		fail();
		fail();
		assertThat(this.standIn.calls(DOCUMENT)).isEqualTo(before + 1);
		this.time.pass(Duration.ofMinutes(5));
		fail();
		assertThat(this.standIn.calls(DOCUMENT)).isEqualTo(before + 2);
	}

	@Test
	void askNobodyAfterAFailedLoginAtSpotify() {
		int before = this.standIn.calls(DOCUMENT);
		this.updates.on(new LoginFailed("spotify"));
		assertThat(this.standIn.calls(DOCUMENT)).isEqualTo(before);
	}

	@Test
	void keepWhatIsKnownWhileTheProviderIsDown() {
		this.standIn.answer(DOCUMENT, 503, "");
		fail();
		assertThat(tokenEndpoint()).endsWith("/token");
		assertThat(entry().readAt()).isEqualTo(OidcEntries.NOW);
	}

	@Test
	void keepWhatIsKnownIfTheIssuerHasChanged() {
		this.standIn.publish("issuer", this.standIn.issuer() + "/");
		fail();
		assertThat(tokenEndpoint()).endsWith("/token");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void sayNothingOfAProviderThatIsRemovedMeanwhile(CapturedOutput log) {
		Discovery removing = new Discovery(LocalProviders.http(), LocalProviders.addresses()) {

			@Override
			ProviderMetadata findAgain(String issuer) {
				MetadataUpdatesTests.this.providers.remove(entry().id(), (_) -> {
				});
				return super.findAgain(issuer);
			}

		};
		this.time.pass(Duration.ofDays(2));
		new MetadataUpdates(this.providers, removing, this.time, Runnable::run).update();
		assertThat(this.providers.all()).isEmpty();
		assertThat(log).doesNotContain("could not be read again");
	}

	private void fail() {
		this.updates.on(new LoginFailed(entry().id()));
	}

	private String tokenEndpoint() {
		return this.providers.all().getFirst().registration().getProviderDetails().getTokenUri();
	}

	private OidcEntry entry() {
		return this.providers.all().getFirst().entry();
	}

}
