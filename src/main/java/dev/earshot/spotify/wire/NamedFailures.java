package dev.earshot.spotify.wire;

import java.io.IOException;
import java.util.function.Supplier;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Turns what can go wrong besides a refusal (no connection, a time-out, a success that
 * cannot be read) into {@link SpotifyRefused} too, so that callers know one exception.
 */
class NamedFailures extends HttpExchangeAdapterDecorator {

	NamedFailures(HttpExchangeAdapter delegate) {
		super(delegate);
	}

	@Override
	public void exchange(HttpRequestValues values) {
		named(() -> {
			super.exchange(values);
			return null;
		});
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return this.<T>named(() -> super.exchangeForBody(values, bodyType));
	}

	private <T> @Nullable T named(Supplier<@Nullable T> call) {
		try {
			return call.get();
		}
		catch (RestClientException ex) {
			throw new SpotifyRefused(refusal(ex), ex);
		}
	}

	private static SpotifyRefusal refusal(RestClientException failure) {
		boolean noAnswer = failure.contains(IOException.class);
		return noAnswer ? new Unreachable() : new Unexpected(HttpStatus.OK.value());
	}

}
