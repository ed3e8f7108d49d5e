package dev.earshot.providers.apaleo;

import dev.earshot.MessageFiles;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ClientCredentials;
import dev.earshot.standin.ApaleoStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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
	@CsvSource({ "401, '', APALEO_ENDED", "403, '', APALEO_PERMISSION", "429, '', APALEO_BUSY",
			"503, '', APALEO_UNAVAILABLE", "422, {\"messages\":[\"no\"]}, APALEO_UNREADABLE",
			"200, <html>, APALEO_UNREADABLE", "200, {}, APALEO_UNREADABLE", "302, '', APALEO_UNREACHABLE" })
	void saysWhyItTellsNothing(int status, String body, ApaleoRefusal refusal) {
		apaleo.answer(ApaleoStandIn.ACCOUNT, status, body);
		assertThatExceptionOfType(ApaleoRefused.class).isThrownBy(() -> this.api.account(this.token))
			.returns(refusal, ApaleoRefused::refusal);
	}

	@Test
	void revokesATokenAndIsContentIfThatFails() {
		ClientCredentials client = new ClientCredentials(ApaleoStandIn.CLIENT_ID, ApaleoStandIn.SECRET);
		this.api.revoke(client, "refresh-1");
		assertThat(apaleo.revoked()).containsExactly("refresh-1");
		apaleo.answer(ApaleoStandIn.REVOCATION, 503, "");
		assertThatCode(() -> this.api.revoke(client, "refresh-2")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "invalid_client, APALEO_CLIENT", "unauthorized_client, APALEO_CLIENT_KIND",
			"invalid_scope, APALEO_SCOPE", "access_denied, APALEO_DENIED", "server_error, APALEO_UNAVAILABLE",
			"made_up, APALEO_UNREADABLE", "'', APALEO_UNREADABLE" })
	void understandsErrorsOfTheLogin(String error, ApaleoRefusal refusal) {
		assertThat(ApaleoRefusals.ofError(error)).isEqualTo(refusal);
	}

	@ParameterizedTest
	@EnumSource
	void hasASentenceForEachRefusal(ApaleoRefusal refusal) {
		assertThat(MessageFiles.ofEarshot().keys()).contains("refusal." + refusal.code(),
				"refusal." + refusal.code() + ".next");
	}

}
