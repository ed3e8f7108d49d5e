package dev.earshot.scrobbling.service.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import dev.earshot.core.RetryAfter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The response of a service.
 *
 * @param headers by their names in lower case
 */
public record ServiceResponse(int status, Map<String, String> headers, String body) {

	private static final int UNAUTHORIZED = 401;

	private static final int TOO_MANY_REQUESTS = 429;

	public boolean isSuccess() {
		return this.status / 100 == 2;
	}

	/**
	 * Whether the service does not accept who asks. Status 403 is also the answer of
	 * proxies and of services that block an address, whoever asks.
	 */
	public boolean isAccessRefused() {
		return this.status == UNAUTHORIZED;
	}

	public boolean isRateLimited() {
		return this.status == TOO_MANY_REQUESTS;
	}

	/** Returns a number of seconds, at least one; empty if the header is none. */
	public Optional<Duration> seconds(String header) {
		return number(header).map((seconds) -> Duration.ofSeconds(Math.max(1, seconds)));
	}

	/** Returns a number; empty if the header is none. */
	public Optional<Integer> number(String header) {
		return Optional.ofNullable(this.headers.get(header))
			.map(String::strip)
			.filter((text) -> text.matches("\\d{1,6}"))
			.map(Integer::valueOf);
	}

	/** Returns the delay that the service asks for. */
	public Optional<Duration> retryAfter(Instant now) {
		return RetryAfter.wait(this.headers.get("retry-after"), this.headers.get("date"), now);
	}

	/** Returns the body as JSON; a missing node if it is something else. */
	public JsonNode json() {
		try {
			return JsonMapper.shared().readTree(this.body);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

}
