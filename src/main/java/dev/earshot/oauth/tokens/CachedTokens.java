package dev.earshot.oauth.tokens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.storage.DeferredWrites;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Everybody's tokens, read from the database once and kept in memory until another node
 * changes them. Refreshed tokens are stored later if the database is not available.
 */
@Component
public class CachedTokens implements NodeMessageListener {

	private static final Logger logger = LoggerFactory.getLogger(CachedTokens.class);

	private final TokenRepository repository;

	private final DeferredWrites<TokenKey, AccountTokens> deferred = new DeferredWrites<>("refreshed tokens",
			this::writeRefreshed);

	private final Map<TokenKey, Optional<AccountTokens>> tokens = new ConcurrentHashMap<>();

	public CachedTokens(TokenRepository repository) {
		this.repository = repository;
	}

	public Optional<AccountTokens> find(TokenKey key) {
		return this.tokens.computeIfAbsent(key, this.repository::find);
	}

	/** Saves the tokens of a login. */
	public void save(TokenKey key, AccountTokens tokens) {
		this.deferred.writeInstead(key, () -> this.repository.save(key, tokens));
		this.tokens.put(key, Optional.of(tokens));
	}

	/** Saves tokens in place of those that they were refreshed with. */
	public void saveRefreshed(TokenKey key, AccountTokens tokens) {
		this.tokens.put(key, Optional.of(tokens));
		this.deferred.write(key, tokens);
	}

	// Perhaps late, when others may have logged in again or disconnected at another node.
	private void writeRefreshed(TokenKey key, AccountTokens tokens) {
		if (!this.repository.saveRefreshed(key, tokens)) {
			this.tokens.remove(key);
		}
	}

	@PreDestroy
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	public void flush() {
		this.deferred.tryFlush();
	}

	public void remove(TokenKey key) {
		this.deferred.writeInstead(key, () -> this.repository.remove(key));
		this.tokens.put(key, Optional.empty());
	}

	/** Returns whose tokens there are, or were, at a provider. */
	public List<AccountId> accounts(String provider) {
		Stream<AccountId> known = this.tokens.keySet()
			.stream()
			.filter((key) -> key.provider().equals(provider))
			.map(TokenKey::account);
		return Stream.concat(known, this.repository.accounts(provider).stream()).distinct().toList();
	}

	/** Returns the scopes that each account with tokens granted at a provider. */
	public List<Set<String>> grantedScopes(String provider) {
		return this.repository.grantedScopes(provider);
	}

	/**
	 * Reads tokens that another node may have changed, before they are used up or
	 * replaced. What is known stays while the database is away.
	 */
	public void readAgain(TokenKey key) {
		if (this.deferred.pending(key) == null) {
			try {
				this.tokens.put(key, this.repository.find(key));
			}
			catch (DataAccessException ex) {
				logger.debug("The tokens of account {} are those last known", key.account(), ex);
			}
		}
	}

	@Override
	public String topic() {
		return TokenRepository.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		TokenKey.read(text).ifPresent(this::forget);
	}

	@Override
	public void missed() {
		this.tokens.keySet().forEach(this::forget);
	}

	// What is yet to be written is newer than what is stored.
	private void forget(TokenKey key) {
		if (this.deferred.pending(key) == null) {
			this.tokens.remove(key);
		}
	}

}
