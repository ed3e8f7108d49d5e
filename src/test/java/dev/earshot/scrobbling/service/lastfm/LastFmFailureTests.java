package dev.earshot.scrobbling.service.lastfm;

import java.time.Duration;
import java.util.List;

import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer.AccessRefused;
import dev.earshot.scrobbling.service.ServiceAnswer.RateLimited;
import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.ServiceAnswer.Unavailable;
import dev.earshot.scrobbling.service.ServiceAnswer.Unreadable;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.scrobbling.service.ServiceLog;
import dev.earshot.standin.LastFmStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LastFmFailureTests {

	private final LastFmStage stage = new LastFmStage();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void anEndedSessionEndsTheAccess() {
		this.stage.service.endSession();
		assertThat(submit()).isEqualTo(new AccessRefused());
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 9, 14, 17 })
	void soDoesEveryRefusalOfTheAccount(int code) {
		this.stage.service.fail(1, 200, code);
		assertThat(submit()).isEqualTo(new AccessRefused());
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 11, 16, 2, 77 })
	void failuresOfTheServiceAreNotFinal(int code) {
		this.stage.service.fail(1, 503, code);
		assertThat(submit()).isEqualTo(new Unavailable(503));
		assertThat(submit()).isInstanceOf(Taken.class);
	}

	@ParameterizedTest
	@ValueSource(ints = { 6, 7 })
	void parametersItDoesNotTakeRefuseTheRequest(int code) {
		this.stage.service.fail(1, 400, code);
		assertThat(submit()).isEqualTo(new Unreadable("Error number " + code));
	}

	@Test
	void aRateLimitSaysHowLongItLasts() {
		this.stage.service.fail(1, 200, 29);
		assertThat(submit()).isEqualTo(new RateLimited(Duration.ofMinutes(1)));
		this.stage.service.answer(1, 429, "", "Retry-After", "90");
		assertThat(submit()).isEqualTo(new RateLimited(Duration.ofSeconds(90)));
	}

	@Test
	void aWrongRegistrationIsTheOwnersMatter(CapturedOutput output) {
		this.stage.register(LastFmStandIn.API_KEY, "00000000000000000000000000000000");
		assertThat(submit()).isEqualTo(new Unavailable(403));
		assertThat(output).contains("error 13").contains("EARSHOT_LASTFM_SECRET");
	}

	@Test
	void noRegistrationMakesNoRequest() {
		this.stage.register("", "");
		assertThat(submit()).isEqualTo(new Unavailable(null));
		assertThat(this.stage.scrobbles()).isEmpty();
	}

	@Test
	void theLogSaysItOnce(CapturedOutput output) {
		this.stage.service.fail(3, 403, 26);
		submit();
		submit();
		submit();
		assertThat(output.getAll().split("error 26", -1)).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "<html>", "{}", "{\"scrobbles\":{}}", "{\"scrobbles\":{\"scrobble\":[{},{}]}}", "[[[" })
	void successThatSaysNothingIsAFailure(String body) {
		this.stage.service.answer(1, 200, body);
		assertThat(submit()).isEqualTo(new Unavailable(200));
	}

	@Test
	void aCutConnectionIsAFailure() {
		this.stage.service.cut(1);
		assertThat(submit()).isEqualTo(new Unavailable(null));
		assertThat(submit()).isInstanceOf(Taken.class);
	}

	@Test
	void anAnswerThatIsLostIsAFailureThoughTheListenIsStored() {
		this.stage.service.loseAnswers(1);
		assertThat(submit()).isEqualTo(new Unavailable(null));
		assertThat(this.stage.service.listens()).hasSize(1);
	}

	@Test
	void theLogOfAFailureHoldsNoKey() {
		try (ServiceLog log = new ServiceLog()) {
			this.stage.service.cut(4);
			submit();
			this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen("Ebb"));
			this.stage.client.session("token-of-a-callback");
			this.stage.client.stored(this.stage.account(), ServiceListens.NOW, ServiceListens.NOW);
			assertThat(log.text()).contains("could not be reached", "was not told", "for a session", "for its listens")
				.doesNotContain(LastFmStandIn.SESSION, LastFmStandIn.SECRET, "token-of-a-callback");
		}
	}

	@Test
	void aServiceThatDoesNotAnswerIsAFailure() {
		this.stage.service.silence(1);
		this.stage.waitNoLongerThan(Duration.ofMillis(100));
		assertThat(submit()).isEqualTo(new Unavailable(null));
	}

	private ServiceAnswer submit() {
		return this.stage.client.submit(this.stage.account(), List.of(ServiceListens.listen("Ebb")));
	}

}
