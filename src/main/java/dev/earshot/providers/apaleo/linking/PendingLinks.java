package dev.earshot.providers.apaleo.linking;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.AccountId;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * What people are about to link, in memory: the last request of each, used once. A
 * restart forgets them, and people begin again.
 */
@Component
class PendingLinks {

	private final Map<AccountId, PendingLink> links = new ConcurrentHashMap<>();

	private final InstantSource clock;

	PendingLinks(InstantSource clock) {
		this.clock = clock;
	}

	void add(AccountId account, OAuth2AuthorizationRequest request) {
		this.links.put(account, new PendingLink(request, this.clock.instant()));
	}

	/**
	 * Returns the request that a callback answers, once.
	 * @return empty if this person has begun none with that state, or too long ago
	 */
	Optional<OAuth2AuthorizationRequest> take(AccountId account, String state) {
		return Optional.ofNullable(this.links.get(account))
			.filter((pending) -> pending.isAnsweredBy(state, this.clock.instant()))
			.filter((pending) -> this.links.remove(account, pending))
			.map(PendingLink::request);
	}

	void forget(AccountId account) {
		this.links.remove(account);
	}

}
