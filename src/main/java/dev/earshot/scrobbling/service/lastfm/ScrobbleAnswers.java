package dev.earshot.scrobbling.service.lastfm;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.exchange.ServiceResponse;
import dev.earshot.scrobbling.service.exchange.ServiceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Last.fm answers to listens. Status 200 does not mean that it stored them.
 */
final class ScrobbleAnswers {

	private static final Logger logger = LoggerFactory.getLogger(ScrobbleAnswers.class);

	private static final Duration UNKNOWN_WAIT = Duration.ofMinutes(1);

	private final InstantSource clock;

	// What the log has said already.
	private final AtomicInteger refusal = new AtomicInteger();

	ScrobbleAnswers(InstantSource clock) {
		this.clock = clock;
	}

	ServiceAnswer of(ServiceResponse response, ServiceAccount account, int listens) {
		LastFmError error = LastFmError.of(response);
		report(error);
		if (response.isRateLimited() || error.isRateLimit()) {
			return new ServiceAnswer.RateLimited(wait(response));
		}
		if (error.isSessionEnded()) {
			return new ServiceAnswer.AccessRefused();
		}
		if (error.isUnreadable()) {
			return new ServiceAnswer.Unreadable(ServiceText.reason(error.message(), account.token()));
		}
		return error.isError() ? new ServiceAnswer.Unavailable(response.status()) : taken(response, listens);
	}

	Duration wait(ServiceResponse response) {
		return response.retryAfter(this.clock.instant()).orElse(UNKNOWN_WAIT);
	}

	// Nobody's login would help, so the listens wait for the owner.
	void report(LastFmError error) {
		int before = this.refusal.getAndSet(error.isRegistrationRefused() ? error.code() : 0);
		if (error.isRegistrationRefused() && before != error.code()) {
			logger.warn("Last.fm does not accept the registration of this server (error {}). "
					+ "Check EARSHOT_LASTFM_API_KEY and EARSHOT_LASTFM_SECRET", error.code());
		}
	}

	private static ServiceAnswer taken(ServiceResponse response, int listens) {
		List<ListenAnswer> answers = JsonItems.of(response.json().path("scrobbles").path("scrobble"))
			.stream()
			.map((scrobble) -> answer(scrobble.path("ignoredMessage").path("code")))
			.toList();
		return (response.isSuccess() && answers.size() == listens) ? new ServiceAnswer.Taken(answers)
				: new ServiceAnswer.Unavailable(response.status());
	}

	private static ListenAnswer answer(JsonNode ignored) {
		return switch (ignored.asString("0")) {
			case "0", "" -> ListenAnswer.STORED;
			case "3" -> ListenAnswer.TOO_OLD;
			case "4" -> ListenAnswer.TOO_NEW;
			case "5" -> ListenAnswer.DAILY_LIMIT;
			default -> ListenAnswer.IGNORED;
		};
	}

}
