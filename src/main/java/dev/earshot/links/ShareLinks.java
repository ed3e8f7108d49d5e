package dev.earshot.links;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkAudit.LinkCreated;
import dev.earshot.links.LinkAudit.LinkEdited;
import dev.earshot.links.LinkAudit.LinkRenewed;
import dev.earshot.links.LinkAudit.LinkRevoked;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.nodes.AccountChangeListener;
import dev.earshot.storage.DeferredWrites;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All links of this server. They are held in memory, so that opening one needs no
 * database access and an unknown token takes exactly as long as a known one.
 */
@Component
public class ShareLinks implements AccountData, AccountChangeListener {

	/** The maximum number of links per account. */
	public static final int MAX_PER_ACCOUNT = 50;

	private static final Logger logger = LoggerFactory.getLogger(ShareLinks.class);

	private final LinkRepository repository;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	private final LinksByHash byHash;

	private final DeferredWrites<AccountId, Instant> removals;

	ShareLinks(LinkRepository repository, ApplicationEventPublisher events, InstantSource clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
		this.byHash = new LinksByHash(repository.byHash());
		this.removals = new DeferredWrites<>("share links of disconnected accounts",
				(account, _) -> repository.removeAll(account));
	}

	/**
	 * Finds the link of a token.
	 * @param token the token from an address
	 * @return empty if the token was never issued, was revoked or renewed, or has expired
	 */
	public Optional<ShareLink> find(LinkToken token) {
		return this.byHash.find(token.hash()).filter((link) -> !link.isExpired(this.clock.instant()));
	}

	/**
	 * Returns the links of an account, including expired ones.
	 * @param account the owner of the links
	 * @return the newest first
	 */
	public List<ShareLink> of(AccountId account) {
		return this.byHash.of(account);
	}

	public ShareLink of(AccountId account, String id) {
		return this.byHash.of(account, id);
	}

	public boolean isFull(AccountId account) {
		return of(account).size() >= MAX_PER_ACCOUNT;
	}

	/**
	 * Creates a link.
	 * @param account the account whose playback it shows
	 * @param name 1 to 60 characters
	 * @param opens at least one output
	 * @param options the options of the outputs
	 * @param expiresAt {@code null} for never
	 * @return the link with its token
	 * @throws TooManyLinks if the account has {@value #MAX_PER_ACCOUNT} links
	 */
	public synchronized Issued create(AccountId account, String name, Set<Output> opens, LinkOptions options,
			@Nullable Instant expiresAt) {
		if (isFull(account)) {
			throw new TooManyLinks();
		}
		this.removals.flush();
		ShareLink link = new ShareLink(UUID.randomUUID().toString(), account, name, opens, options,
				this.clock.instant(), expiresAt);
		LinkToken token = LinkToken.random(this.random);
		this.repository.add(link, token.hash());
		this.byHash.put(token.hash(), link);
		publish(new LinkCreated(account));
		return new Issued(link, token);
	}

	/**
	 * Changes a link. Its token stays; {@link LinkChanged} is published if the outputs or
	 * options differ.
	 * @param link the changed link
	 * @throws LinkNotFound if it has been revoked
	 */
	public void change(ShareLink link) {
		ShareLink before = replace(link);
		if (link.looksDifferentFrom(before)) {
			this.events.publishEvent(new LinkChanged(link));
		}
		if (!link.equals(before)) {
			publish(new LinkEdited(link.account()));
		}
	}

	private synchronized ShareLink replace(ShareLink link) {
		ShareLink before = of(link.account(), link.id());
		this.repository.change(link);
		this.byHash.replace(link);
		return before;
	}

	/**
	 * Gives a link a new token. The previous token opens nothing any more.
	 * @return the current link with its new token
	 * @throws LinkNotFound if it has been revoked
	 */
	public Issued renew(ShareLink link) {
		Issued issued = reissue(link);
		this.events.publishEvent(new LinkClosed(issued.link()));
		publish(new LinkRenewed(link.account()));
		return issued;
	}

	private synchronized Issued reissue(ShareLink link) {
		ShareLink current = of(link.account(), link.id());
		LinkToken token = LinkToken.random(this.random);
		this.repository.renew(current, token.hash());
		this.byHash.remove(current);
		this.byHash.put(token.hash(), current);
		return new Issued(current, token);
	}

	public void revoke(ShareLink link) {
		remove(link);
		this.events.publishEvent(new LinkClosed(link));
		publish(new LinkRevoked(link.account()));
	}

	private synchronized void remove(ShareLink link) {
		this.repository.remove(link);
		this.byHash.remove(link);
	}

	// In memory before the database: whatever fails, the links open nothing any more.
	@Override
	public void stop(AccountId account) {
		removeAll(account).forEach(this::publishClosed);
	}

	// A concurrent request may have created another link since.
	@Override
	public void erase(AccountId account) {
		stop(account);
		this.removals.write(account, this.clock.instant());
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		return Map.of("links", of(account).stream().map(LinkExport::of).toList());
	}

	@PreDestroy
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.removals.tryFlush();
	}

	private synchronized List<ShareLink> removeAll(AccountId account) {
		return this.byHash.remove(account);
	}

	@Override
	public String topic() {
		return LinkRepository.TOPIC;
	}

	@Override
	public void readAgain(AccountId account) {
		Map<String, ShareLink> before;
		Map<String, ShareLink> after;
		synchronized (this) {
			before = this.byHash.byHash(account);
			after = stored(account);
			this.byHash.replace(account, after);
		}
		publishDifferences(before, after);
	}

	// While their removal is not written yet, they are gone here.
	private Map<String, ShareLink> stored(AccountId account) {
		return (this.removals.pending(account) != null) ? Map.of() : this.repository.byHash(account);
	}

	private void publishDifferences(Map<String, ShareLink> before, Map<String, ShareLink> after) {
		before.forEach((hash, link) -> {
			ShareLink now = after.get(hash);
			if (now == null) {
				publishClosed(link);
			}
			else if (now.looksDifferentFrom(link)) {
				publish(new LinkChanged(now));
			}
		});
	}

	@Override
	public void readAllAgain() {
		Map<AccountId, Map<String, ShareLink>> stored = new HashMap<>();
		this.repository.byHash()
			.forEach((hash, link) -> stored.computeIfAbsent(link.account(), (_) -> new HashMap<>()).put(hash, link));
		Stream.concat(this.byHash.accounts().stream(), stored.keySet().stream())
			.distinct()
			.filter((account) -> !this.byHash.byHash(account).equals(stored.getOrDefault(account, Map.of())))
			.forEach(this::readAgain);
	}

	void publishClosed(ShareLink link) {
		publish(new LinkClosed(link));
	}

	private void publish(Object event) {
		try {
			this.events.publishEvent(event);
		}
		catch (RuntimeException ex) {
			logger.warn("A listener of share links failed", ex);
		}
	}

	List<ShareLink> expired() {
		return this.byHash.expired(this.clock.instant());
	}

	/** A link and its token, which cannot be retrieved again. */
	public record Issued(ShareLink link, LinkToken token) {
	}

}
