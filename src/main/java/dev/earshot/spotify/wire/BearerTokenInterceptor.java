package dev.earshot.spotify.wire;

import java.io.IOException;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.AccessTokens;
import dev.earshot.spotify.BearerToken;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Puts the caller's token on a call and tries once more with another one if Spotify would
 * not take it. The tokens are looked up at the call only, because who keeps them calls
 * Spotify too.
 */
class BearerTokenInterceptor implements ClientHttpRequestInterceptor {

	private static final Unexpected TOKEN_REJECTED = new Unexpected(HttpStatus.UNAUTHORIZED.value());

	private final ObjectProvider<AccessTokens> tokens;

	BearerTokenInterceptor(ObjectProvider<AccessTokens> tokens) {
		this.tokens = tokens;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		return switch (request.getAttributes().get(CallerArgumentResolver.CALLER)) {
			case AccountId account -> callAs(account, new Call(request, body, execution));
			case BearerToken token -> new Call(request, body, execution).with(token);
			case null, default -> throw new IllegalStateException("A call to Spotify needs a caller");
		};
	}

	private ClientHttpResponse callAs(AccountId account, Call call) throws IOException {
		BearerToken token = this.tokens.getObject().of(account);
		try {
			return call.with(token);
		}
		catch (SpotifyRefused ex) {
			if (!ex.refusal().equals(TOKEN_REJECTED)) {
				throw ex;
			}
			return call.with(this.tokens.getObject().insteadOf(account, token));
		}
	}

	private record Call(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {

		ClientHttpResponse with(BearerToken token) throws IOException {
			this.request.getHeaders().setBearerAuth(token.value());
			return this.execution.execute(this.request, this.body);
		}

	}

}
