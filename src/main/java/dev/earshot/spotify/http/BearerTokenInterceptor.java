package dev.earshot.spotify.http;

import java.io.IOException;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.oauth.BearerToken;
import dev.earshot.spotify.SpotifyRefusal.TokenRejected;
import dev.earshot.spotify.SpotifyRefused;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Adds the caller's token, and retries once with a new one if Spotify rejects it, unless
 * a new one was rejected lately. The token store calls Spotify itself, so it is looked up
 * lazily.
 */
class BearerTokenInterceptor implements ClientHttpRequestInterceptor {

	private final ObjectProvider<AccessTokens> tokens;

	private final RejectedTokens rejected;

	BearerTokenInterceptor(ObjectProvider<AccessTokens> tokens, RejectedTokens rejected) {
		this.tokens = tokens;
		this.rejected = rejected;
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
		BearerToken token = this.tokens.getObject().of(account, SpotifyConnection.PROVIDER);
		try {
			return call.with(token);
		}
		catch (SpotifyRefused ex) {
			if (!isRejection(ex) || this.rejected.contains(account, token)) {
				throw ex;
			}
			return retry(account, call, fresh(account, token));
		}
	}

	private BearerToken fresh(AccountId account, BearerToken rejected) {
		return this.tokens.getObject().insteadOf(account, SpotifyConnection.PROVIDER, rejected);
	}

	private ClientHttpResponse retry(AccountId account, Call call, BearerToken fresh) throws IOException {
		try {
			return call.with(fresh);
		}
		catch (SpotifyRefused ex) {
			if (isRejection(ex)) {
				this.rejected.add(account, fresh);
			}
			throw ex;
		}
	}

	private static boolean isRejection(SpotifyRefused failure) {
		return failure.refusal() instanceof TokenRejected;
	}

	private record Call(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {

		ClientHttpResponse with(BearerToken token) throws IOException {
			this.request.getHeaders().setBearerAuth(token.value());
			return this.execution.execute(this.request, this.body);
		}

	}

}
