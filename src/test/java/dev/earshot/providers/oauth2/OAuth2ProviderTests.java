package dev.earshot.providers.oauth2;

import java.util.Map;

import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.LocalProviders;
import dev.earshot.standin.OAuth2StandIn;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OAuth2ProviderTests {

	private static final OAuth2StandIn standIn = OAuth2StandIn.start();

	private static final OAuth2Providers PROVIDERS = new OAuth2Providers(
			new OAuth2EntryRepository(TestDatabase.SQLITE.empty(), TestVault.open()), OAuth2Entries.factory(),
			LocalProviders.addresses(), (_) -> {
			});

	private static final BearerToken TOKEN = new BearerToken("access-" + OAuth2StandIn.FOX);

	@BeforeEach
	void startOver() {
		standIn.reset();
	}

	@AfterAll
	static void close() {
		standIn.close();
	}

	@ParameterizedTest
	@EnumSource
	void acceptsTheRightSecretInAHeaderAndInTheBody(ClientAuthentication authentication) {
		OAuth2Entry entry = OAuth2Entries.at(standIn, OAuth2StandIn.SECRET, authentication);
		assertThatCode(() -> check(entry)).doesNotThrowAnyException();
	}

	@Test
	void refusesAWrongSecret() {
		OAuth2Entry entry = OAuth2Entries.at(standIn, "wrong", ClientAuthentication.BASIC);
		assertRefused(() -> check(entry), ProviderRefusal.PROVIDER_CLIENT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{\"error\":\"incorrect_client_credentials\"}; application/json",
			"error=invalid_client&error_description=x; application/x-www-form-urlencoded" })
	void seesARefusalThatCameWithStatus200(String body, String contentType) {
		standIn.answer("/token", 200, contentType, body);
		assertRefused(() -> check(OAuth2Entries.at(standIn)), ProviderRefusal.PROVIDER_CLIENT);
	}

	@Test
	void isContentThatOnlyTheMadeUpCodeIsRefused() {
		standIn.answer("/token", 200, "application/json", "{\"error\":\"bad_verification_code\"}");
		assertThatCode(() -> check(OAuth2Entries.at(standIn))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "\"text\"", "1", "", "{\"access_token\":null}" })
	void refusesWhatIsNoTokenResponse(String body) {
		standIn.answer("/token", 200, "application/json", body);
		assertRefused(() -> check(OAuth2Entries.at(standIn)), ProviderRefusal.PROVIDER_UNREADABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "\"text\"", "" })
	void refusesWhatIsNoErrorResponse(String body) {
		standIn.answer("/token", 400, "application/json", body);
		assertRefused(() -> check(OAuth2Entries.at(standIn)), ProviderRefusal.PROVIDER_UNREADABLE);
	}

	@Test
	void sendsNothingToAnAddressThatNoProviderMayHave() {
		OAuth2Entry entry = OAuth2Entries.askingAt(standIn, "http://192.168.1.1/me");
		assertRefused(() -> check(entry), ProviderRefusal.PROVIDER_NOT_HTTPS);
		assertThat(standIn.calls("/token")).isZero();
	}

	@Test
	void readsANumberAsAnIdWithAllItsDigits() {
		assertThat(identify("/id", "/login"))
			.isEqualTo(new ProviderIdentity(standIn.address("/me") + "#/id", OAuth2StandIn.FOX, "lantern-fox"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "/data/0/id; {\"data\":[{\"id\":\"a1\"}]}", "/0/id; [{\"id\":\"a1\"}]",
			"/a~1b; {\"a/b\":\" a1 \"}" })
	void findsTheIdWhereverItIs(String path, String body) {
		standIn.answer("/me", 200, "application/json", body);
		assertThat(identify(path, "/name"))
			.isEqualTo(new ProviderIdentity(standIn.address("/me") + "#" + path, "a1", null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"id\":null}", "{\"id\":\" \"}", "{\"id\":true}", "{\"id\":1.5}", "{\"id\":{}}",
			"{\"ID\":\"a1\"}" })
	void takesNobodyForAPersonWithoutAnId(String body) {
		standIn.answer("/me", 200, "application/json", body);
		assertRefused(() -> identify("/id", "/name"), ProviderRefusal.PROVIDER_NO_ID);
	}

	@Test
	void takesNobodyWhoseIdIsTooLongToBeKept() {
		standIn.answer("/me", 200, "application/json", "{\"id\":\"" + "x".repeat(256) + "\"}");
		assertRefused(() -> identify("/id", "/name"), ProviderRefusal.PROVIDER_NO_ID);
	}

	@ParameterizedTest
	@CsvSource({ "200, <html>, PROVIDER_UNREADABLE", "200, '\"fox\"', PROVIDER_UNREADABLE",
			"200, null, PROVIDER_UNREADABLE", "200, '', PROVIDER_UNREADABLE", "429, {}, PROVIDER_BUSY",
			"401, {}, PROVIDER_UNREADABLE", "503, {}, PROVIDER_UNAVAILABLE", "302, {}, PROVIDER_REDIRECTS" })
	void saysWhyItCannotBeAsked(int status, String body, ProviderRefusal refusal) {
		standIn.answer("/me", status, "application/json", body);
		assertRefused(() -> identify("/id", "/name"), refusal);
	}

	@Test
	void keepsPeopleApartWhoHaveTheSameIdInAnotherPlace() {
		assertThat(OAuth2Entries.at(standIn, "/id", "/name").issuer())
			.isNotEqualTo(OAuth2Entries.at(standIn, "/login", "/name").issuer())
			.isNotEqualTo(OAuth2Entries.named("hub").issuer());
	}

	private static void check(OAuth2Entry entry) {
		PROVIDERS.check(entry);
	}

	private static ProviderIdentity identify(String idPath, String namePath) {
		return OAuth2Entries.factory().provider(OAuth2Entries.at(standIn, idPath, namePath)).identify(TOKEN, Map.of());
	}

	private static void assertRefused(ThrowingCallable work, ProviderRefusal refusal) {
		assertThatExceptionOfType(ProviderRefused.class).isThrownBy(work).returns(refusal, ProviderRefused::refusal);
	}

}
