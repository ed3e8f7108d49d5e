package dev.earshot.providers.apaleo;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import dev.earshot.core.RefusedException;
import dev.earshot.oauth.ClientCredentials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Has tokens revoked at apaleo outside of any request: nobody waits for it. It is tried
 * once.
 */
@Component
class Revocations {

	private static final Logger logger = LoggerFactory.getLogger(Revocations.class);

	private final ApaleoApi api;

	private final Executor threads;

	@Autowired
	Revocations(ApaleoApi api) {
		this(api, Thread::startVirtualThread);
	}

	Revocations(ApaleoApi api, Executor threads) {
		this.api = api;
		this.threads = threads;
	}

	/**
	 * Begins to revoke tokens, one after another.
	 * @param deleted those without a refresh token are left out
	 */
	void begin(List<OAuth2AuthorizedClient> deleted) {
		List<OAuth2AuthorizedClient> tokens = deleted.stream()
			.filter((each) -> each.getRefreshToken() != null)
			.toList();
		if (!tokens.isEmpty()) {
			this.threads.execute(() -> revoke(tokens));
		}
	}

	private void revoke(List<OAuth2AuthorizedClient> tokens) {
		try {
			URI address = this.api.revocationAddress();
			log(tokens.stream().flatMap((each) -> refusal(address, each).stream()).toList(), tokens.size());
		}
		catch (RefusedException ex) {
			log(tokens.stream().map((_) -> ex.refusal().code()).toList(), tokens.size());
		}
	}

	private Optional<String> refusal(URI address, OAuth2AuthorizedClient tokens) {
		ClientRegistration client = tokens.getClientRegistration();
		OAuth2RefreshToken token = Objects.requireNonNull(tokens.getRefreshToken());
		try {
			this.api.revoke(address, new ClientCredentials(client.getClientId(), client.getClientSecret()),
					token.getTokenValue());
			return Optional.empty();
		}
		catch (RefusedException ex) {
			return Optional.of(ex.refusal().code());
		}
	}

	private static void log(List<String> refusals, int tokens) {
		if (!refusals.isEmpty()) {
			logger.warn("apaleo was not told that {} of {} tokens were deleted: {}", refusals.size(), tokens,
					refusals.stream().distinct().sorted().collect(Collectors.joining(", ")));
		}
	}

}
