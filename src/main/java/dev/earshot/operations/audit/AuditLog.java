package dev.earshot.operations.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountConnected;
import dev.earshot.account.AccountData;
import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.AccountRemoved;
import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;
import dev.earshot.nodes.OnOneNode;
import dev.earshot.operations.audit.Actor.FormerMember;
import dev.earshot.operations.audit.Actor.Member;
import dev.earshot.operations.audit.Actor.Server;
import dev.earshot.operations.audit.Actor.Stranger;
import dev.earshot.storage.DeferredWrites;
import dev.earshot.storage.WriteBehind;
import dev.earshot.web.RateLimiter;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps who did what for 90 days. Lines wait in memory for a second, so that no request
 * waits for the database. Lines of somebody who leaves stay without anything that tells
 * who it was.
 */
@Component
class AuditLog implements AccountData {

	static final Duration RETENTION = Duration.ofDays(90);

	// Nobody works so fast by hand, and nobody shall fill the disk.
	static final int MAX_PER_HOUR = 500;

	private final AuditEntries entries;

	private final InstantSource clock;

	private final RateLimiter limit;

	private final WriteBehind<String, AuditEntry> unwritten;

	private final DeferredWrites<String, Runnable> erasures = new DeferredWrites<>("what the audit log forgets",
			(_, statement) -> statement.run());

	private final Set<AccountId> gone = ConcurrentHashMap.newKeySet();

	AuditLog(AuditEntries entries, InstantSource clock) {
		this.entries = entries;
		this.clock = clock;
		this.limit = new RateLimiter(MAX_PER_HOUR, Duration.ofHours(1), clock);
		this.unwritten = new WriteBehind<>("the audit log", (first, _) -> first, entries::add);
	}

	// What is rolled back was not done.
	@TransactionalEventListener(fallbackExecution = true)
	void on(AuditEvent event) {
		Actor actor = actor(event);
		if (this.limit.allows(actor.toString())) {
			this.unwritten.add(UUID.randomUUID().toString(),
					new AuditEntry(this.clock.instant(), actor, event.code(), shortened(event.subject())));
		}
	}

	private Actor actor(AuditEvent event) {
		if (event instanceof AccountConnected connected) {
			this.gone.remove(connected.account());
		}
		return Optional.ofNullable(event.actor())
			.or(() -> AccountPrincipal.current().map(AccountPrincipal::accountId))
			.map(this::actor)
			.orElseGet(AuditLog::nobody);
	}

	private static Actor nobody() {
		return (RequestContextHolder.getRequestAttributes() != null) ? new Stranger() : new Server();
	}

	private Actor actor(AccountId id) {
		return this.gone.contains(id) ? new FormerMember() : new Member(id);
	}

	private static @Nullable String shortened(@Nullable String subject) {
		return (subject != null) ? subject.substring(0, Math.min(255, subject.length())) : null;
	}

	@EventListener
	void on(AccountRemoved event) {
		String subject = event.spotifyId();
		if (subject != null) {
			erase("subject " + subject, () -> this.entries.forgetSubject(subject));
		}
	}

	/**
	 * Returns a page of the log, the newest line first.
	 * @param number the number of the page, from 1
	 */
	List<AuditEntry> page(int number, int size) {
		flush();
		return this.entries.since(this.clock.instant().minus(RETENTION), size, Math.multiplyExact(number - 1, size));
	}

	// What somebody does while they leave is nobody's either.
	@Override
	public void erase(AccountId account) {
		this.gone.add(account);
		erase("actor " + account.value(), () -> this.entries.forgetActor(account));
	}

	// What waits to be written must be there before it can be changed.
	private void erase(String what, Runnable statement) {
		this.erasures.defer(what, statement);
		flush();
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		flush();
		return Map.of("auditLog", this.entries.of(account).stream().map(Exported::of).toList());
	}

	@PreDestroy
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.unwritten.flush();
		this.erasures.tryFlush();
	}

	@OnOneNode
	@Scheduled(initialDelay = 1, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
	void deleteOld() {
		this.entries.deleteBefore(this.clock.instant().minus(RETENTION));
	}

	private record Exported(Instant at, String action) {

		static Exported of(AuditEntry entry) {
			return new Exported(entry.at(), entry.action());
		}

	}

}
