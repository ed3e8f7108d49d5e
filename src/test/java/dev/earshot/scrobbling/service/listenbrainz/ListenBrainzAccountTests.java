package dev.earshot.scrobbling.service.listenbrainz;

import java.net.URI;

import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.service.AccountCheck;
import dev.earshot.scrobbling.service.AccountCheck.Found;
import dev.earshot.scrobbling.service.AccountCheck.Refused;
import dev.earshot.scrobbling.service.AccountCheck.Unanswered;
import dev.earshot.standin.ListenBrainzStandIn;
import dev.earshot.webhooks.http.TargetRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListenBrainzAccountTests {

	private final ListenBrainzStage stage = new ListenBrainzStage();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void isFoundByItsToken() {
		assertThat(check(ListenBrainzStandIn.TOKEN)).isEqualTo(new Found(this.stage.account()));
	}

	@Test
	void isFoundAtOtherServers() {
		this.stage.server.beKoito();
		assertThat(check(ListenBrainzStandIn.TOKEN)).isEqualTo(new Found(this.stage.account()));
		assertThat(check("wrong")).isEqualTo(new Refused());
	}

	@Test
	void isNotFoundByAWrongToken() {
		assertThat(check("wrong")).isEqualTo(new Refused());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two words", "token\r\nX-Other: 1", "tök" })
	void isNotAskedForByWhatCannotBeAToken(String token) {
		assertThat(check(token)).isEqualTo(new Refused());
		assertThat(this.stage.server.calls(ListenBrainzStandIn.TOKEN_CHECK)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "<html>", "{\"valid\":true}", "{\"valid\":true,\"user_name\":\" \"}" })
	void isNotFoundInAnAnswerOfSomethingElse(String body) {
		this.stage.server.answer(1, 200, body);
		assertThat(check(ListenBrainzStandIn.TOKEN)).isNotInstanceOf(Found.class);
	}

	@Test
	void isNotFoundWhileTheServerFails() {
		this.stage.server.answer(1, 503, "");
		assertThat(check(ListenBrainzStandIn.TOKEN)).isEqualTo(new Unanswered(503));
		this.stage.server.answer(1, 403, "<html>Access denied</html>");
		assertThat(check(ListenBrainzStandIn.TOKEN)).isEqualTo(new Unanswered(403));
		this.stage.server.cut(1);
		assertThat(check(ListenBrainzStandIn.TOKEN)).isEqualTo(new Unanswered(null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://lb.example.com", "https://lb.example.com/", " https://lb.example.com/1/ ",
			"https://lb.example.com/1/submit-listens" })
	void isAtTheAddressWithoutThePathOfACall(String address) {
		assertThat(ListenBrainz.normalized(address)).isEqualTo("https://lb.example.com");
	}

	@Test
	void isBelowThePathOfOtherServers() {
		assertThat(ListenBrainz.normalized("http://koito.lan:4110/apis/listenbrainz/1"))
			.isEqualTo("http://koito.lan:4110/apis/listenbrainz");
	}

	@ParameterizedTest
	@CsvSource({ "500,UNKNOWN_HOST", "501,TOO_LONG" })
	void isAtAnAddressOfAtMostFiveHundredCharacters(int length, TargetRefusal expected) {
		String address = "https://lb.invalid/" + "x".repeat(length - "https://lb.invalid/".length());
		assertThat(this.stage.client.refusal(address, AccountId.random())).isEqualTo(expected);
	}

	@Test
	void isNotAtAnAddressWithAQuery() {
		assertThat(this.stage.client.refusal(this.stage.server.url() + "/?user=1", AccountId.random()))
			.isEqualTo(TargetRefusal.MALFORMED);
	}

	@Test
	@Timeout(10)
	void isFoundSoonBelowManySlashes() {
		String slashes = "/".repeat(1_000_000);
		assertThat(ListenBrainz.normalized("https://lb.example.com" + slashes + "x" + slashes)).endsWith("/x");
	}

	@Test
	void isNotFoundUnderANameThatIsTooLongToStore() {
		this.stage.server.answer(1, 200, "{\"valid\":true,\"user_name\":\"" + "x".repeat(201) + "\"}");
		assertThat(check(ListenBrainzStandIn.TOKEN)).isNotInstanceOf(Found.class);
	}

	private AccountCheck check(String token) {
		return this.stage.client.check(URI.create(this.stage.server.url()), token);
	}

}
