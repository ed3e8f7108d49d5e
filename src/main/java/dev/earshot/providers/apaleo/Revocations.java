package dev.earshot.providers.apaleo;

import java.util.concurrent.Executor;

import dev.earshot.oauth.ClientCredentials;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Has tokens revoked at apaleo outside of any request: nobody waits for it.
 */
@Component
class Revocations {

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

	void begin(ClientCredentials client, String refreshToken) {
		this.threads.execute(() -> this.api.revoke(client, refreshToken));
	}

}
