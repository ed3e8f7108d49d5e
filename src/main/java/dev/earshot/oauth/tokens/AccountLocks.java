package dev.earshot.oauth.tokens;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import dev.earshot.nodes.NodeLock;
import dev.earshot.nodes.NodeLocks;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps a refresh from restoring tokens that a login replaced or a disconnect deleted.
 */
@Component
public class AccountLocks {

	// Longer than a provider may take to answer.
	private static final Duration AT_MOST = Duration.ofSeconds(20);

	private final NodeLocks nodes;

	private final Map<TokenKey, AccountLock> locks = new ConcurrentHashMap<>();

	public AccountLocks(NodeLocks nodes) {
		this.nodes = nodes;
	}

	/**
	 * Reads tokens while no other thread of this node changes them.
	 */
	public <T> T withLock(TokenKey key, Supplier<T> work) {
		AccountLock lock = of(key);
		lock.local.lock();
		try {
			return work.get();
		}
		finally {
			lock.local.unlock();
		}
	}

	/**
	 * Changes tokens while nobody else does, on any node.
	 */
	public <T> T withSharedLock(TokenKey key, Supplier<T> work) {
		AccountLock lock = of(key);
		return withLock(key, () -> (lock.shared != null) ? work.get() : withShared(lock, key, work));
	}

	private AccountLock of(TokenKey key) {
		return this.locks.computeIfAbsent(key, (_) -> new AccountLock());
	}

	private <T> T withShared(AccountLock lock, TokenKey key, Supplier<T> work) {
		try (NodeLock shared = this.nodes.lock(key.lockName(), AT_MOST)) {
			lock.shared = shared;
			return work.get();
		}
		finally {
			lock.shared = null;
		}
	}

	/** The lock among the threads of this node, and what it holds among the nodes. */
	private static final class AccountLock {

		private final ReentrantLock local = new ReentrantLock();

		// Guarded by the local lock.
		private @Nullable NodeLock shared;

	}

}
