package dev.earshot.oauth;

import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.oauth.tokens.TokenKey;
import dev.earshot.oauth.tokens.TokenRepository;

import org.springframework.stereotype.Component;

/**
 * Hears whose tokens other nodes have changed.
 */
@Component
class TokenChanges implements NodeMessageListener {

	private final StoredTokens tokens;

	TokenChanges(StoredTokens tokens) {
		this.tokens = tokens;
	}

	@Override
	public String topic() {
		return TokenRepository.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		TokenKey.read(text).ifPresent(this.tokens::forget);
	}

	@Override
	public void missed() {
		this.tokens.forgetAll();
	}

}
