package dev.earshot.account.tokens;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;

import org.springframework.stereotype.Component;

/**
 * Does one thing at a time with an account's tokens: a refresh that is under way must not
 * bring back what a log-in replaced or a disconnect deleted.
 */
@Component
class OneAtATime {

	private final Map<AccountId, ReentrantLock> locks = new ConcurrentHashMap<>();

	<T> T with(AccountId account, Supplier<T> work) {
		ReentrantLock lock = this.locks.computeIfAbsent(account, (_) -> new ReentrantLock());
		lock.lock();
		try {
			return work.get();
		}
		finally {
			lock.unlock();
		}
	}

	void with(AccountId account, Runnable work) {
		with(account, () -> {
			work.run();
			return account;
		});
	}

}
