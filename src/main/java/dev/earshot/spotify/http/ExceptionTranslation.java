package dev.earshot.spotify.http;

import java.io.IOException;
import java.util.function.Supplier;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Translates connection failures, timeouts and unreadable responses to
 * {@link SpotifyRefused}, so that callers handle one exception.
 */
class ExceptionTranslation extends HttpExchangeAdapterDecorator {

	private final ResponseLog log;

	ExceptionTranslation(HttpExchangeAdapter delegate, ResponseLog log) {
		super(delegate);
		this.log = log;
	}

	@Override
	public void exchange(HttpRequestValues values) {
		translate(values, () -> {
			super.exchange(values);
			return null;
		});
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return this.<T>translate(values, () -> super.exchangeForBody(values, bodyType));
	}

	private <T> @Nullable T translate(HttpRequestValues values, Supplier<@Nullable T> call) {
		try {
			return call.get();
		}
		catch (RestClientException ex) {
			throw new SpotifyRefused(refusal(values, ex), ex);
		}
		catch (InvalidMediaTypeException ex) {
			throw new SpotifyRefused(unreadable(values, ex), ex);
		}
	}

	private SpotifyRefusal refusal(HttpRequestValues values, RestClientException failure) {
		if (failure.getMostSpecificCause() instanceof ResponseTooLarge tooLarge) {
			this.log.tooLarge(Endpoint.of(values), tooLarge);
			return new Unexpected(tooLarge.status());
		}
		return failure.contains(IOException.class) ? new Unreachable() : unreadable(values, failure);
	}

	private SpotifyRefusal unreadable(HttpRequestValues values, RuntimeException failure) {
		this.log.unreadable(Endpoint.of(values), failure);
		return new Unexpected(HttpStatus.OK.value());
	}

}
