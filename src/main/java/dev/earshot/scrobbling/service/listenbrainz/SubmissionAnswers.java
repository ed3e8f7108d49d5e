package dev.earshot.scrobbling.service.listenbrainz;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;

import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.exchange.ServiceResponse;
import dev.earshot.scrobbling.service.exchange.ServiceText;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a server answers to listens.
 */
final class SubmissionAnswers {

	private static final Duration UNKNOWN_WAIT = Duration.ofMinutes(1);

	private final InstantSource clock;

	SubmissionAnswers(InstantSource clock) {
		this.clock = clock;
	}

	ServiceAnswer of(ServiceResponse response, ServiceAccount account, int listens) {
		if (response.isAccessRefused()) {
			return new ServiceAnswer.AccessRefused();
		}
		if (response.isRateLimited()) {
			return new ServiceAnswer.RateLimited(wait(response));
		}
		if (isUnreadable(response.status())) {
			return new ServiceAnswer.Unreadable(reason(response, account));
		}
		return isStored(response) ? stored(listens) : new ServiceAnswer.Unavailable(response.status());
	}

	private static ServiceAnswer stored(int listens) {
		return new ServiceAnswer.Taken(Collections.nCopies(listens, ListenAnswer.STORED));
	}

	Duration wait(ServiceResponse response) {
		return response.seconds("x-ratelimit-reset-in")
			.or(() -> response.retryAfter(this.clock.instant()))
			.orElse(UNKNOWN_WAIT);
	}

	// 409 is maloja's answer to a second listen of one second, 413 a proxy's to a long
	// request.
	private static boolean isUnreadable(int status) {
		return status == 400 || status == 409 || status == 413 || status == 422;
	}

	private static String reason(ServiceResponse response, ServiceAccount account) {
		JsonNode document = response.json();
		String text = document.path("error").asString(document.path("message").asString(""));
		return text.isBlank() ? "Status " + response.status() : ServiceText.reason(text, account.token());
	}

	// The login page of a network answers 200 as well.
	private static boolean isStored(ServiceResponse response) {
		return response.isSuccess() && response.json().path("status").asString("").equals("ok");
	}

}
