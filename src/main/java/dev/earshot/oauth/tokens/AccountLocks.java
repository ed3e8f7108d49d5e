package dev.earshot.oauth.tokens;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Keeps a refresh from restoring tokens that a login replaced or a disconnect deleted.
 */
@Component
public class AccountLocks {

	private final Map<TokenKey, ReentrantLock> locks = new ConcurrentHashMap<>();

	public <T> T withLock(TokenKey key, Supplier<T> work) {
		ReentrantLock lock = this.locks.computeIfAbsent(key, (_) -> new ReentrantLock());
		lock.lock();
		try {
			return work.get();
		}
		finally {
			lock.unlock();
		}
	}

	public void withLock(TokenKey key, Runnable work) {
		withLock(key, () -> {
			work.run();
			return key;
		});
	}

}
