package dev.earshot.providers.apaleo;

import dev.earshot.MessageFiles;
import dev.earshot.core.RefusedException;
import dev.earshot.oauth.BearerToken;
import dev.earshot.standin.ApaleoStandIn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApaleoApiTests {

	private static final ApaleoStandIn apaleo = ApaleoStandIn.start();

	private final ApaleoApi api = TestApaleo.api(apaleo);

	private BearerToken token = new BearerToken("none");

	@BeforeEach
	void startOver() {
		apaleo.reset();
		this.token = new BearerToken(apaleo.issueToken());
	}

	@AfterAll
	static void close() {
		apaleo.close();
	}

	@Test
	void tellsWhoHasLoggedInAndForWhichAccount() {
		assertThat(this.api.person(this.token)).isEqualTo(new ApaleoPerson("5a0f", "HLRN"));
		assertThat(this.api.account(this.token))
			.isEqualTo(new HotelAccount("HLRN", "Harbour Rooms", "Development", "Hamburg"));
	}

	@Test
	void tellsWhichPropertiesThereAre() {
		assertThat(this.api.properties(this.token)).containsExactly(
				new HotelProperty("HBR", "Harbour Rooms West", "Hamburg"),
				new HotelProperty("ISL", "Island House", "Hamburg"));
	}

	@Test
	void tellsOfNoPropertyIfTheAnswerHasNoBody() {
		apaleo.removeProperties();
		assertThat(this.api.properties(this.token)).isEmpty();
	}

	@Test
	void leavesOutTemplatesAndUnderstandsWhatIsShort() {
		apaleo.answer(ApaleoStandIn.PROPERTIES, 200, """
				{"properties": [{"id": "TPL", "name": "Template", "isTemplate": true}, {"id": "ISL"}]}""");
		assertThat(this.api.properties(this.token)).containsExactly(new HotelProperty("ISL", "ISL", ""));
	}

	@ParameterizedTest
	@CsvSource({ "401, '', apaleo-ended", "403, '', apaleo-permission", "429, '', provider-busy",
			"503, '', provider-unavailable", "422, {\"messages\":[\"no\"]}, provider-unreadable",
			"200, <html>, provider-unreadable", "200, {}, provider-unreadable", "200, null, provider-unreadable",
			"200, [], provider-unreadable", "200, '\"text\"', provider-unreadable", "200, '', provider-unreadable",
			"302, '', provider-redirects" })
	void saysWhyItTellsNothing(int status, String body, String refusal) {
		apaleo.answer(ApaleoStandIn.ACCOUNT, status, body);
		assertRefused(() -> this.api.account(this.token), refusal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "\"text\"", "{}", "{\"properties\":null}", "{\"properties\":{}}",
			"{\"properties\":[null]}" })
	void takesNothingElseForAListOfProperties(String body) {
		apaleo.answer(ApaleoStandIn.PROPERTIES, 200, body);
		assertRefused(() -> this.api.properties(this.token), "provider-unreadable");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "invalid_grant; ; apaleo-ended", "invalid_client; ; provider-client",
					"invalid_client; The client secret has expired; provider-secret-expired",
					"redirect_uri_mismatch; ; provider-redirect-uri", "unauthorized_client; ; provider-grant" })
	void readsErrorsOfARefreshAsAllProvidersDo(String error, String description, String refusal) {
		OAuth2Error details = new OAuth2Error(error, description, null);
		assertThat(TestApaleo.provider(apaleo).refused(new OAuth2AuthorizationException(details)).refusal().code())
			.isEqualTo(refusal);
	}

	@ParameterizedTest
	@EnumSource
	void hasASentenceForEachRefusal(ApaleoRefusal refusal) {
		assertThat(MessageFiles.ofEarshot().keys()).contains("refusal." + refusal.code(),
				"refusal." + refusal.code() + ".next");
	}

	private static void assertRefused(ThrowingCallable work, String refusal) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(work)
			.returns(refusal, (refused) -> refused.refusal().code());
	}

}
