package dev.earshot.spotify.http;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.payload.PayloadReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Reads bodies whatever their content type. An empty body is {@code null} where the
 * method allows it, and unexpected elsewhere.
 */
class PayloadExchange extends HttpExchangeAdapterDecorator {

	private static final ParameterizedTypeReference<byte[]> BYTES = new ParameterizedTypeReference<>() {
	};

	private final ResponseLog log;

	PayloadExchange(HttpExchangeAdapter delegate, ResponseLog log) {
		super(delegate);
		this.log = log;
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		ResponseEntity<byte[]> answer = super.exchangeForEntity(values, BYTES);
		T payload = read(answer, type, Endpoint.of(values));
		if (payload == null && !OptionalBody.isAllowed(values)) {
			this.log.empty(Endpoint.of(values), status(answer), answer.getHeaders());
			throw unexpected(answer);
		}
		return payload;
	}

	private <T> @Nullable T read(ResponseEntity<byte[]> answer, ParameterizedTypeReference<T> type, Endpoint endpoint) {
		byte[] body = answer.getBody();
		if (body == null || body.length == 0) {
			return null;
		}
		try {
			List<String> omitted = new ArrayList<>();
			T payload = PayloadReader.read(body, type.getType(), omitted::add);
			this.log.omitted(endpoint, status(answer), answer.getHeaders(), omitted);
			return payload;
		}
		catch (JacksonException ex) {
			this.log.unreadable(endpoint, status(answer), answer.getHeaders(), ex);
			throw unexpected(answer);
		}
	}

	private static int status(ResponseEntity<?> answer) {
		return answer.getStatusCode().value();
	}

	private static SpotifyRefused unexpected(ResponseEntity<?> answer) {
		return new SpotifyRefused(new Unexpected(status(answer)));
	}

}
