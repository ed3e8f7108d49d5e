package dev.earshot.webhooks;

import java.net.URI;
import java.net.URL;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.UnsteadyDatabase;
import dev.earshot.storage.Vault;
import dev.earshot.webhooks.WebhookAudit.WebhookChanged;
import dev.earshot.webhooks.WebhookAudit.WebhookCreated;
import dev.earshot.webhooks.WebhookAudit.WebhookRevoked;
import dev.earshot.webhooks.WebhookAudit.WebhookSecretRotated;
import dev.earshot.webhooks.WebhookAudit.WebhookTurnedOff;
import dev.earshot.webhooks.WebhookAudit.WebhookTurnedOn;
import dev.earshot.webhooks.WebhookHealth.Reason;
import dev.earshot.webhooks.Webhooks.IssuedWebhook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

class WebhooksTests {

	private static final URI URL = URI.create("https://example.com/hook/secret-path");

	private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);

	private final Vault vault = TestVault.open();

	@ParameterizedTest
	@EnumSource
	void surviveARestart(TestDatabase database) {
		JdbcClient jdbc = installation(database);
		Webhook made = make(webhooks(jdbc)).webhook();
		webhooks(jdbc).change(made.id(), (webhook) -> webhook.with(new WebhookHealth(3, WebhookFixtures.NOON, null)));
		assertThat(webhooks(jdbc).of(WebhookFixtures.ACCOUNT))
			.containsExactly(made.with(new WebhookHealth(3, WebhookFixtures.NOON, null)));
		webhooks(jdbc).change(made.id(),
				(webhook) -> webhook.with(WebhookHealth.HEALTHY.turnedOff(Reason.GONE, WebhookFixtures.NOON))
					.with("New", URL, Set.of(WebhookEvent.PAUSED)));
		assertThat(webhooks(jdbc).of(WebhookFixtures.ACCOUNT, made.id())).satisfies((webhook) -> {
			assertThat(webhook.name()).isEqualTo("New");
			assertThat(webhook.events()).containsExactly(WebhookEvent.PAUSED);
			assertThat(webhook.isInTrouble()).isTrue();
		});
	}

	@ParameterizedTest
	@EnumSource
	void hideAddressAndSecret(TestDatabase database) {
		JdbcClient jdbc = installation(database);
		IssuedWebhook issuedWebhook = make(webhooks(jdbc));
		assertThat(jdbc.sql("select * from webhook").query().singleRow().toString()).doesNotContain("example.com",
				"secret-path", issuedWebhook.secret().base64());
		assertThat(issuedWebhook.toString()).doesNotContain("secret-path", issuedWebhook.secret().base64());
	}

	@ParameterizedTest
	@EnumSource
	void signWithTheNewestSecret(TestDatabase database) {
		JdbcClient jdbc = installation(database);
		Webhooks webhooks = webhooks(jdbc);
		IssuedWebhook first = make(webhooks);
		IssuedWebhook second = webhooks.rotate(first.webhook());
		assertThat(new WebhookRepository(jdbc, this.vault, TestNodes.messages()).sign(first.webhook(), "text"))
			.isEqualTo(TestVault.signature(second.secret().base64(), "text"))
			.isNotEqualTo(TestVault.signature(first.secret().base64(), "text"));
	}

	@Test
	void shareSecretsOf256Bits() {
		String shown = SigningSecret.random(new SecureRandom()).shown();
		assertThat(shown).startsWith("whsec_");
		assertThat(Base64.getDecoder().decode(shown.substring(6))).hasSize(32);
	}

	@Test
	void requestPollingWhileOneIsOn() {
		Webhooks webhooks = webhooks(installation(TestDatabase.SQLITE));
		WebhookDemand demand = new WebhookDemand(webhooks);
		assertThat(demand.of(WebhookFixtures.ACCOUNT)).isEqualTo(DemandLevel.NONE);
		String id = make(webhooks).webhook().id();
		assertThat(demand.of(WebhookFixtures.ACCOUNT)).isEqualTo(DemandLevel.BACKGROUND);
		webhooks.change(id,
				(webhook) -> webhook.with(WebhookHealth.HEALTHY.turnedOff(Reason.BY_HAND, WebhookFixtures.NOON)));
		assertThat(demand.of(WebhookFixtures.ACCOUNT)).isEqualTo(DemandLevel.NONE);
		then(this.events).should(times(2)).publishEvent(new DemandChanged(WebhookFixtures.ACCOUNT));
		assertThat(demand.atStart()).containsExactly(WebhookFixtures.ACCOUNT);
	}

	@Test
	void areFoundByEvent() {
		Webhooks webhooks = webhooks(installation(TestDatabase.SQLITE));
		webhooks.create(WebhookFixtures.ACCOUNT, "Pauses", URL, Set.of(WebhookEvent.PAUSED));
		assertThat(webhooks.of(WebhookFixtures.ACCOUNT, WebhookEvent.PAUSED)).hasSize(1);
		assertThat(webhooks.of(WebhookFixtures.ACCOUNT, WebhookEvent.STARTED)).isEmpty();
	}

	@Test
	void areLimitedForEachAccount() {
		Webhooks webhooks = webhooks(installation(TestDatabase.SQLITE));
		for (int made = 0; made < Webhooks.MAX_PER_ACCOUNT; made++) {
			make(webhooks);
		}
		assertThatExceptionOfType(TooManyWebhooks.class).isThrownBy(() -> make(webhooks));
		assertThat(webhooks.of(WebhookFixtures.ACCOUNT)).hasSize(Webhooks.MAX_PER_ACCOUNT);
	}

	@Test
	void belongToOnePerson() {
		Webhooks webhooks = webhooks(installation(TestDatabase.SQLITE));
		String id = make(webhooks).webhook().id();
		assertThatExceptionOfType(WebhookNotFound.class).isThrownBy(() -> webhooks.of(new AccountId("other"), id));
	}

	@Test
	void goWithTheirPerson() {
		JdbcClient jdbc = installation(TestDatabase.SQLITE);
		Webhooks webhooks = webhooks(jdbc);
		String id = make(webhooks).webhook().id();
		make(webhooks);
		webhooks.erase(WebhookFixtures.ACCOUNT);
		assertThat(webhooks.of(WebhookFixtures.ACCOUNT)).isEqualTo(List.of());
		assertThat(webhooks(jdbc).of(WebhookFixtures.ACCOUNT)).isEmpty();
		then(this.events).should(times(3)).publishEvent(any(DemandChanged.class));
		then(this.events).should().publishEvent(new WebhookRemoved(id));
	}

	@Test
	void areInTheAuditLogWhateverPeopleDoWithThem() {
		Webhooks webhooks = webhooks(installation(TestDatabase.SQLITE));
		Webhook webhook = make(webhooks).webhook();
		webhooks.change(webhook.id(), (before) -> before.with("New", URL, Set.of(WebhookEvent.PAUSED)));
		webhooks.change(webhook.id(), (before) -> before.with("New", URL, Set.of(WebhookEvent.PAUSED)));
		webhooks.change(webhook.id(),
				(before) -> before.with(before.health().turnedOff(Reason.BY_HAND, WebhookFixtures.NOON)));
		webhooks.change(webhook.id(), (before) -> before.with(WebhookHealth.HEALTHY));
		webhooks.remove(webhooks.rotate(webhook).webhook());
		then(this.events).should().publishEvent(new WebhookChanged(WebhookFixtures.ACCOUNT));
		then(this.events).should().publishEvent(new WebhookTurnedOff(WebhookFixtures.ACCOUNT));
		then(this.events).should().publishEvent(new WebhookTurnedOn(WebhookFixtures.ACCOUNT));
		then(this.events).should().publishEvent(new WebhookCreated(WebhookFixtures.ACCOUNT));
		then(this.events).should().publishEvent(new WebhookSecretRotated(WebhookFixtures.ACCOUNT));
		then(this.events).should().publishEvent(new WebhookRevoked(WebhookFixtures.ACCOUNT));
	}

	@Test
	void areInTheAuditLogThoughTheyAreChangedBackAtOnce() {
		Webhooks webhooks = webhooks(installation(TestDatabase.SQLITE));
		String id = make(webhooks).webhook().id();
		WebhookHealth off = WebhookHealth.HEALTHY.turnedOff(Reason.BY_HAND, WebhookFixtures.NOON);
		willAnswer((_) -> {
			webhooks.updateHealth(id, (_) -> WebhookHealth.HEALTHY);
			return null;
		}).willDoNothing().given(this.events).publishEvent(any(DemandChanged.class));
		webhooks.change(id, (before) -> before.with(off));
		then(this.events).should().publishEvent(new WebhookTurnedOff(WebhookFixtures.ACCOUNT));
	}

	@Test
	void publishTheirRemoval() {
		Webhooks webhooks = webhooks(installation(TestDatabase.SQLITE));
		Webhook webhook = make(webhooks).webhook();
		webhooks.remove(webhook);
		then(this.events).should().publishEvent(new WebhookRemoved(webhook.id()));
	}

	@Test
	void tellNothingMoreThoughTheyCannotBeDeleted() {
		WebhookRepository repository = mock(WebhookRepository.class);
		willThrow(new QueryTimeoutException("Not today")).given(repository).removeAll(any());
		Webhooks webhooks = new Webhooks(repository, this.events, new ManualTime(WebhookFixtures.NOON));
		make(webhooks);
		webhooks.erase(WebhookFixtures.ACCOUNT);
		assertThat(webhooks.of(WebhookFixtures.ACCOUNT)).isEqualTo(List.of());
		then(this.events).should(times(2)).publishEvent(any(DemandChanged.class));
	}

	@ParameterizedTest
	@EnumSource
	void updateTheirHealthWhileTheDatabaseIsOutOfReach(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		JdbcClient jdbc = installation(unsteady.jdbc());
		Webhooks webhooks = webhooks(jdbc);
		String id = make(webhooks).webhook().id();
		unsteady.goAway();
		webhooks.updateHealth(id, (health) -> health.turnedOff(Reason.GONE, WebhookFixtures.NOON));
		assertThat(webhooks.isInTrouble(WebhookFixtures.ACCOUNT)).isTrue();
		unsteady.comeBack();
		webhooks.flush();
		assertThat(webhooks(jdbc).isInTrouble(WebhookFixtures.ACCOUNT)).isTrue();
	}

	@Test
	void keepAChangeAfterADeferredUpdateOfTheirHealth() {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(TestDatabase.SQLITE);
		JdbcClient jdbc = installation(unsteady.jdbc());
		Webhooks webhooks = webhooks(jdbc);
		String id = make(webhooks).webhook().id();
		unsteady.goAway();
		webhooks.updateHealth(id, (health) -> health.failed(WebhookFixtures.NOON));
		unsteady.comeBack();
		webhooks.change(id, (webhook) -> webhook.with("New", URL, Set.of(WebhookEvent.PAUSED)));
		webhooks.flush();
		assertThat(webhooks(jdbc).of(WebhookFixtures.ACCOUNT)).singleElement().satisfies((webhook) -> {
			assertThat(webhook.name()).isEqualTo("New");
			assertThat(webhook.health().failingSince()).isEqualTo(WebhookFixtures.NOON);
		});
	}

	@ParameterizedTest
	@EnumSource
	void doNotComeBackThoughTheyCouldBeDeletedOnlyLater(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		JdbcClient jdbc = installation(unsteady.jdbc());
		Webhooks webhooks = webhooks(jdbc);
		make(webhooks);
		unsteady.goAway();
		webhooks.erase(WebhookFixtures.ACCOUNT);
		unsteady.comeBack();
		webhooks.flush();
		assertThat(webhooks(jdbc).of(WebhookFixtures.ACCOUNT)).isEqualTo(List.of());
	}

	@ParameterizedTest
	@EnumSource
	void areReadThoughAnotherVersionWroteThem(TestDatabase database) {
		JdbcClient jdbc = installation(database);
		make(webhooks(jdbc));
		jdbc.sql("update webhook set events = 'SKIPPED,PAUSED', off_since = 1, off_because = 'TIRED'").update();
		assertThat(webhooks(jdbc).of(WebhookFixtures.ACCOUNT)).singleElement().satisfies((webhook) -> {
			assertThat(webhook.events()).containsExactly(WebhookEvent.PAUSED);
			assertThat(webhook.isOn()).isFalse();
		});
	}

	private static IssuedWebhook make(Webhooks webhooks) {
		return webhooks.create(WebhookFixtures.ACCOUNT, "Lights", URL, WebhookEvent.SELECTABLE);
	}

	@ParameterizedTest
	@EnumSource
	void areStillThereIfAnEarlierVersionStoredThem(TestDatabase database) {
		JdbcClient jdbc = database.used();
		Webhook webhook = webhooks(jdbc).of(new AccountId(OldInstallation.ACCOUNT), OldInstallation.WEBHOOK);
		assertThat(webhook.url()).hasHost("127.0.0.1").hasPath("/hook");
		assertThat(new WebhookRepository(jdbc, this.vault, TestNodes.messages()).sign(webhook, "text"))
			.isEqualTo(TestVault.signature(OldInstallation.WEBHOOK_SECRET, "text"));
	}

	@ParameterizedTest
	@EnumSource
	void areLeftOutIfTheyWereMovedFromAnotherAccount(TestDatabase database) {
		JdbcClient jdbc = installation(database);
		make(webhooks(jdbc));
		jdbc.sql("insert into account (id, spotify_id, role) values ('thief', 'thief', 'MEMBER')").update();
		jdbc.sql("update webhook set account_id = 'thief'").update();
		assertThat(webhooks(jdbc).accounts()).isEmpty();
	}

	private Webhooks webhooks(JdbcClient jdbc) {
		return new Webhooks(new WebhookRepository(jdbc, this.vault, TestNodes.messages()), this.events,
				new ManualTime(WebhookFixtures.NOON));
	}

	private static JdbcClient installation(TestDatabase database) {
		return installation(database.empty());
	}

	private static JdbcClient installation(JdbcClient jdbc) {
		jdbc.sql("insert into account (id, spotify_id, role) values ('somebody', 'somebody', 'OWNER')").update();
		return jdbc;
	}

}
