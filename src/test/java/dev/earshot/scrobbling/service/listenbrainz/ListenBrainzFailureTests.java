package dev.earshot.scrobbling.service.listenbrainz;

import java.time.Duration;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer.AccessRefused;
import dev.earshot.scrobbling.service.ServiceAnswer.RateLimited;
import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.ServiceAnswer.Unavailable;
import dev.earshot.scrobbling.service.ServiceAnswer.Unreadable;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.scrobbling.service.ServiceLog;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.standin.ListenBrainzStandIn;
import dev.earshot.webhooks.http.TargetRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListenBrainzFailureTests {

	private static final String SOMETHING = "{\"code\":1,\"error\":\"Something\\n is <b>wrong</b>\"}";

	private final ListenBrainzStage stage = new ListenBrainzStage();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void aWrongTokenEndsTheAccess() {
		this.stage.server.changeToken();
		assertThat(submit("Ebb")).isEqualTo(new AccessRefused());
	}

	@Test
	void soDoesEveryRefusalOfWhoAsks() {
		this.stage.server.answer(1, 401, SOMETHING);
		assertThat(submit("Ebb")).isEqualTo(new AccessRefused());
	}

	@ParameterizedTest
	@ValueSource(strings = { SOMETHING, "<html>Access denied</html>", "" })
	void aBlockedAddressDoesNot(String body) {
		this.stage.server.answer(2, 403, body);
		assertThat(submit("Ebb")).isEqualTo(new Unavailable(403));
		assertThat(this.stage.client.stored(this.stage.account(), ServiceListens.NOW, ServiceListens.NOW))
			.isEqualTo(new StoredAnswer.NotAnswered(403));
	}

	@Test
	void oneBadListenRefusesTheRequest() {
		this.stage.server.refuse("Track 1");
		assertThat(submit(ServiceListens.listens(3))).isEqualTo(new Unreadable("JSON document is not valid."));
		assertThat(this.stage.server.listens()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 409, 413, 422 })
	void theReasonIsOneLine(int status) {
		this.stage.server.answer(1, status, SOMETHING);
		assertThat(submit("Ebb")).isEqualTo(new Unreadable("Something is <b>wrong</b>"));
	}

	@Test
	void theReasonIsTheStatusIfNoneIsGiven() {
		this.stage.server.answer(1, 413, "<html>");
		assertThat(submit("Ebb")).isEqualTo(new Unreadable("Status 413"));
	}

	@Test
	void theReasonHoldsNoToken() {
		this.stage.server.answer(1, 400, "{\"error\":\"Bad " + ListenBrainzStandIn.TOKEN + "\"}");
		assertThat(submit("Ebb")).isEqualTo(new Unreadable("Bad …"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 404, 302 })
	void otherStatusesAreFailures(int status) {
		this.stage.server.answer(1, status, "{}", "Location", "/elsewhere");
		assertThat(submit("Ebb")).isEqualTo(new Unavailable(status));
		assertThat(this.stage.server.calls(ListenBrainzStandIn.SUBMISSION)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>Log in to this network</html>", "{\"status\":\"bad\"}", "[", "[[[[" })
	void successThatSaysNothingIsAFailure(String body) {
		this.stage.server.answer(1, 200, body);
		assertThat(submit("Ebb")).isEqualTo(new Unavailable(200));
	}

	@Test
	void aCutConnectionIsAFailure() {
		this.stage.server.cut(1);
		assertThat(submit("Ebb")).isEqualTo(new Unavailable(null));
		assertThat(submit("Ebb")).isInstanceOf(Taken.class);
	}

	@Test
	void anAnswerThatIsLostIsAFailureAndTheListenStaysSingle() {
		this.stage.server.loseAnswers(1);
		assertThat(submit("Ebb")).isEqualTo(new Unavailable(null));
		assertThat(this.stage.server.listens()).hasSize(1);
		assertThat(submit("Ebb")).isInstanceOf(Taken.class);
		assertThat(this.stage.server.listens()).hasSize(1);
	}

	@Test
	void theLogOfAFailureHoldsNoToken() {
		try (ServiceLog log = new ServiceLog()) {
			this.stage.server.cut(4);
			submit("Ebb");
			this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen("Ebb"));
			this.stage.client.check(this.stage.account().base(), ListenBrainzStandIn.TOKEN);
			this.stage.client.stored(this.stage.account(), ServiceListens.NOW, ServiceListens.NOW);
			assertThat(log.text()).contains("could not be reached", "was not told", "for a token", "for its listens")
				.doesNotContain(ListenBrainzStandIn.TOKEN);
		}
	}

	@Test
	void aServerThatDoesNotAnswerIsAFailure() {
		this.stage.server.silence(1);
		this.stage.waitNoLongerThan(Duration.ofMillis(100));
		assertThat(submit("Ebb")).isEqualTo(new Unavailable(null));
	}

	@Test
	void anAnswerWithoutEndIsAFailure() {
		this.stage.server.answer(1, 200, "{\"status\":\"ok\",\"more\":\"" + "x".repeat(5_000_000) + "\"}");
		assertThat(submit("Ebb")).isEqualTo(new Unavailable(null));
	}

	@Test
	void aRateLimitSaysHowLongItLasts() {
		this.stage.server.limit(1, 40);
		assertThat(submit("Ebb")).isEqualTo(new RateLimited(Duration.ofSeconds(40)));
	}

	@Test
	void noRequestIsMadeWhileOneLasts() {
		this.stage.server.limit(1, 40);
		submit("Ebb");
		this.stage.time.pass(Duration.ofSeconds(10));
		assertThat(submit("Ebb")).isEqualTo(new RateLimited(Duration.ofSeconds(30)));
		assertThat(this.stage.server.calls(ListenBrainzStandIn.SUBMISSION)).isEqualTo(1);
	}

	@Test
	void aRateLimitMaySayItInAnotherHeaderOrNotAtAll() {
		this.stage.server.answer(1, 429, "", "Retry-After", "90");
		assertThat(submit("Ebb")).isEqualTo(new RateLimited(Duration.ofSeconds(90)));
		this.stage.server.answer(1, 429, "", "X-RateLimit-Reset-In", "soon");
		assertThat(submit("Ebb")).isEqualTo(new RateLimited(Duration.ofMinutes(1)));
	}

	@Test
	void theNextRequestWaitsWhenNoneIsLeft() {
		this.stage.server.allow(0, 8);
		submit("Ebb");
		submit("Flow");
		assertThat(this.stage.time.waited()).isEqualTo(Duration.ofSeconds(8));
	}

	@Test
	void itDoesNotWaitWhenSomeAreLeft() {
		this.stage.server.allow(1, 8);
		submit("Ebb");
		submit("Flow");
		assertThat(this.stage.time.waited()).isZero();
	}

	@Test
	void aServerInTheOwnNetworkNeedsThePermissionOfTheOwner() {
		this.stage.forbidPrivateHosts();
		assertThat(this.stage.client.refusal("https://127.0.0.1/", AccountId.random()))
			.isEqualTo(TargetRefusal.PRIVATE);
		assertThat(submit("Ebb")).isEqualTo(new Unavailable(null));
		assertThat(this.stage.submissions()).isEmpty();
	}

	@Test
	void aServerThatTheOwnerAllowsMayBeThere() {
		assertThat(this.stage.client.refusal(this.stage.server.url() + "/1/", AccountId.random())).isNull();
	}

	@Test
	void malojaRefusesASecondListenOfOneSecond() {
		this.stage.server.beMaloja();
		assertThat(submit("Ebb")).isInstanceOf(Taken.class);
		assertThat(submit("Flow")).isEqualTo(new Unreadable("Scrobble with the same timestamp already exists."));
	}

	private ServiceAnswer submit(String track) {
		return submit(List.of(ServiceListens.listen(track)));
	}

	private ServiceAnswer submit(List<Listen> listens) {
		return this.stage.client.submit(this.stage.account(), listens);
	}

}
