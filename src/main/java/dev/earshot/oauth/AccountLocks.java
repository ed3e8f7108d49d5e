package dev.earshot.oauth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Serializes work on an account's tokens at a provider: a running refresh must not
 * restore tokens that a login replaced or a disconnect deleted.
 */
@Component
class AccountLocks {

	private final Map<TokenKey, ReentrantLock> locks = new ConcurrentHashMap<>();

	<T> T withLock(TokenKey key, Supplier<T> work) {
		ReentrantLock lock = this.locks.computeIfAbsent(key, (_) -> new ReentrantLock());
		lock.lock();
		try {
			return work.get();
		}
		finally {
			lock.unlock();
		}
	}

	void withLock(TokenKey key, Runnable work) {
		withLock(key, () -> {
			work.run();
			return key;
		});
	}

}
