package dev.earshot.providers.apaleo.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import dev.earshot.core.Refusal;
import dev.earshot.core.RefusedException;
import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.CredentialsOrigin;
import dev.earshot.oauth.Registration;
import dev.earshot.oauth.Registrations;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.TestApaleo;
import dev.earshot.standin.ApaleoStandIn;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;

class ApaleoSecretsTests {

	private static final ApaleoStandIn apaleo = ApaleoStandIn.start();

	private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

	private static final ClientCredentials FIRST = new ClientCredentials(ApaleoStandIn.CLIENT_ID, ApaleoStandIn.SECRET);

	private final AtomicReference<@Nullable ClientCredentials> registered = new AtomicReference<>();

	private final AtomicReference<Object> told = new AtomicReference<>();

	private final AtomicInteger seconds = new AtomicInteger();

	@BeforeEach
	void startOver() {
		apaleo.reset();
	}

	@AfterAll
	static void close() {
		apaleo.close();
	}

	@ParameterizedTest
	@EnumSource
	void areUsedOnceApaleoHasAcceptedThem(TestDatabase database) {
		ApaleoSecrets secrets = entered(database.empty());
		assertThat(secrets.inUse()).contains(FIRST);
		assertThat(secrets.all()).singleElement()
			.returns("first", ApaleoSecret::description)
			.returns(NOW, ApaleoSecret::enteredAt)
			.matches(secrets::isInUse);
	}

	@ParameterizedTest
	@CsvSource({ "LTRN-AC-EARSHOT, wrong, PROVIDER_CLIENT", "LTRN-SP-EARSHOT, , PROVIDER_GRANT" })
	void areNotStoredIfApaleoRefusesThem(String clientId, String secret, ProviderRefusal refusal) {
		ApaleoSecrets secrets = secrets(TestDatabase.SQLITE.empty());
		ClientCredentials wrong = new ClientCredentials(clientId, (secret != null) ? secret : ApaleoStandIn.SECRET);
		assertRefused(refusal, () -> secrets.enter(wrong, "first"));
		assertThat(secrets.inUse()).isEmpty();
		assertThat(secrets.all()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "503, '', PROVIDER_UNAVAILABLE", "429, '', PROVIDER_BUSY", "404, Not here, PROVIDER_UNREADABLE",
			"401, '', PROVIDER_CLIENT", "200, null, PROVIDER_UNREADABLE",
			"400, {\"error\":\"redirect_uri_mismatch\"}, PROVIDER_REDIRECT_URI",
			"400, '{\"error\":\"invalid_client\",\"error_description\":\"expired\"}', PROVIDER_SECRET_EXPIRED" })
	void areNotStoredIfApaleoDoesNotSay(int status, String body, ProviderRefusal refusal) {
		ApaleoSecrets secrets = secrets(TestDatabase.SQLITE.empty());
		apaleo.answer(ApaleoStandIn.TOKEN, status, body);
		assertRefused(refusal, () -> secrets.enter(FIRST, "first"));
	}

	@ParameterizedTest
	@EnumSource
	void standBesideEachOtherUntilTheNewOneIsUsed(TestDatabase database) {
		ApaleoSecrets secrets = entered(database.empty());
		apaleo.addSecret("second");
		secrets.add("second", "from May");
		assertThat(secrets.all()).extracting(ApaleoSecret::description).containsExactly("first", "from May");
		assertThat(secrets.inUse()).contains(FIRST);
		assertThat(this.told.get()).isInstanceOf(SecretAudit.ApaleoSecretAdded.class);
	}

	@ParameterizedTest
	@EnumSource
	void areReplacedWithoutAPause(TestDatabase database) {
		ApaleoSecrets secrets = entered(database.empty());
		apaleo.addSecret("second");
		secrets.add("second", "from May");
		secrets.use(secrets.all().getLast());
		assertThat(secrets.inUse()).contains(new ClientCredentials(ApaleoStandIn.CLIENT_ID, "second"));
		secrets.delete(secrets.all().getFirst());
		assertThat(secrets.all()).singleElement().matches(secrets::isInUse);
		assertThat(this.told.get()).isInstanceOf(SecretAudit.ApaleoSecretDeleted.class);
	}

	@ParameterizedTest
	@EnumSource
	void stayInUseIfTheNewOneWasDeletedAtApaleoMeanwhile(TestDatabase database) {
		ApaleoSecrets secrets = entered(database.empty());
		apaleo.addSecret("second");
		secrets.add("second", "from May");
		apaleo.deleteSecret("second");
		assertRefused(ProviderRefusal.PROVIDER_CLIENT, () -> secrets.use(secrets.all().getLast()));
		assertThat(secrets.inUse()).contains(FIRST);
	}

	@ParameterizedTest
	@EnumSource
	void areNotDeletedWhileTheyAreInUse(TestDatabase database) {
		ApaleoSecrets secrets = entered(database.empty());
		assertRefused(ApaleoRefusal.APALEO_SECRET_IN_USE, () -> secrets.delete(secrets.all().getFirst()));
		assertThat(secrets.all()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void areNotStoredTwice(TestDatabase database) {
		ApaleoSecrets secrets = entered(database.empty());
		assertRefused(ApaleoRefusal.APALEO_SECRET_KNOWN, () -> secrets.add(ApaleoStandIn.SECRET, "again"));
		secrets.enter(FIRST, "again");
		assertThat(secrets.all()).extracting(ApaleoSecret::description).containsExactly("first");
	}

	@ParameterizedTest
	@EnumSource
	void areForgottenWithTheirClient(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		ApaleoSecrets secrets = entered(jdbc);
		jdbc.sql("update apaleo_secret set client_id = 'LTRN-AC-BEFORE'").update();
		secrets.enter(FIRST, "first of another");
		assertThat(secrets.all()).extracting(ApaleoSecret::description).containsExactly("first of another");
		assertThat(jdbc.sql("select count(*) from apaleo_secret").query(Integer.class).single()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void areGoneWithTheRegistration(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		ApaleoSecrets secrets = entered(jdbc);
		secrets.deleteAll();
		assertThat(secrets.inUse()).isEmpty();
		assertThat(jdbc.sql("select count(*) from apaleo_secret").query(Integer.class).single()).isZero();
	}

	@Test
	void stayGoneIfTheRegistrationIsRemovedWhileOneIsTried() {
		ApaleoSecrets secrets = entered(TestDatabase.SQLITE.empty());
		ApaleoSecret secret = secrets.all().getFirst();
		secrets.deleteAll();
		assertRefused(ProviderRefusal.PROVIDER_REMOVED, () -> secrets.use(secret));
		assertRefused(ProviderRefusal.PROVIDER_REMOVED, () -> secrets.add("second", "from May"));
		assertThat(secrets.inUse()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areEncryptedAnewUnderANewKey(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		List<ApaleoSecret> before = entered(jdbc).all();
		TestVault.rotate(jdbc, new ApaleoSecretColumns().apaleoClientSecret());
		assertThat(new ApaleoSecretRepository(jdbc, TestVault.withKeyOf((byte) 2)).of(ApaleoStandIn.CLIENT_ID))
			.isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void areUnreadableInTheDatabaseAndInLogs(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		ApaleoSecrets secrets = entered(jdbc);
		assertThat(jdbc.sql("select * from apaleo_secret").query().singleRow().toString()).contains("first")
			.doesNotContain(ApaleoStandIn.SECRET);
		assertThat(secrets.all().toString()).doesNotContain(ApaleoStandIn.SECRET);
		assertThat(new ApaleoForm("id", "hidden", "d").toString() + new SecretForm("hidden", "d"))
			.doesNotContain("hidden");
	}

	@ParameterizedTest
	@EnumSource
	void areLeftOutIfTheyWereMoved(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		ApaleoSecrets secrets = entered(jdbc);
		jdbc.sql("update apaleo_secret set id = 'another'").update();
		assertThat(secrets.all()).isEmpty();
	}

	private static void assertRefused(Refusal refusal, ThrowingCallable work) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(work).returns(refusal, RefusedException::refusal);
	}

	private ApaleoSecrets entered(JdbcClient jdbc) {
		ApaleoSecrets secrets = secrets(jdbc);
		secrets.enter(FIRST, "first");
		return secrets;
	}

	private ApaleoSecrets secrets(JdbcClient jdbc) {
		return new ApaleoSecrets(new ApaleoSecretRepository(jdbc, TestVault.open()), registrations(),
				TestApaleo.provider(apaleo), this::now, this.told::set);
	}

	private Instant now() {
		return NOW.plusSeconds(this.seconds.getAndIncrement());
	}

	private Registrations registrations() {
		Registrations registrations = Mockito.mock(Registrations.class);
		given(registrations.find("apaleo")).willAnswer((_) -> Optional.ofNullable(this.registered.get())
			.map((credentials) -> new Registration(credentials, CredentialsOrigin.BROWSER, NOW)));
		willAnswer((call) -> {
			this.registered.set(call.getArgument(1));
			return null;
		}).given(registrations).register(any(), any());
		willAnswer((_) -> {
			this.registered.set(null);
			return null;
		}).given(registrations).remove("apaleo");
		return registrations;
	}

}
