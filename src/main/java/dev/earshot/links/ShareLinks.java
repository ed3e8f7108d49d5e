package dev.earshot.links;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.storage.DeferredWrites;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All links of this server, held in memory so that opening one asks no database, and an
 * unknown token costs exactly what a known one does.
 */
@Component
public class ShareLinks implements AccountData {

	/** How many links a person may have. */
	public static final int MOST = 50;

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
		this.removals = new DeferredWrites<>("links of who has disconnected",
				(account, _) -> repository.removeAll(account));
	}

	/**
	 * The link that a token opens.
	 * @param token from an address
	 * @return empty if it was never issued, was revoked or renewed, or has expired
	 */
	public Optional<ShareLink> find(LinkToken token) {
		return this.byHash.find(token.hash()).filter((link) -> !link.isExpired(this.clock.instant()));
	}

	/**
	 * The links of a person, also those that have expired.
	 * @param account whose
	 * @return the newest first
	 */
	public List<ShareLink> of(AccountId account) {
		return this.byHash.of(account);
	}

	/**
	 * One link of a person.
	 * @param account whose
	 * @param id its id
	 * @return the link
	 * @throws LinkNotFound if this person has no such link
	 */
	public ShareLink of(AccountId account, String id) {
		return this.byHash.of(account, id);
	}

	/**
	 * Whether a person has as many links as anybody may have.
	 * @param account whose
	 * @return {@code true} if no other can be made
	 */
	public boolean isFull(AccountId account) {
		return of(account).size() >= MOST;
	}

	/**
	 * Makes a link.
	 * @param account whose playback it shows
	 * @param name 1 to 60 characters
	 * @param opens at least one output
	 * @param options how they look
	 * @param expiresAt from when it opens nothing; {@code null} for never
	 * @return the link with its token, which cannot be had again
	 * @throws TooManyLinks if this person has {@value #MOST} already
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
		return new Issued(link, token);
	}

	/**
	 * Changes a link; its token stays, and pages it has opened follow at once if it
	 * concerns them.
	 * @param link the link as it is to be
	 * @throws LinkNotFound if it was revoked meanwhile
	 */
	public void change(ShareLink link) {
		ShareLink before = replace(link);
		if (!link.opens().equals(before.opens()) || !link.options().equals(before.options())) {
			this.events.publishEvent(new LinkChanged(link));
		}
	}

	private synchronized ShareLink replace(ShareLink link) {
		ShareLink before = of(link.account(), link.id());
		this.repository.change(link);
		this.byHash.replace(link);
		return before;
	}

	/**
	 * Gives a link another token; the one before opens nothing any more.
	 * @param link the link
	 * @return the link as it is now with its new token, which cannot be had again
	 * @throws LinkNotFound if it was revoked meanwhile
	 */
	public Issued renew(ShareLink link) {
		Issued issued = reissue(link);
		this.events.publishEvent(new LinkClosed(issued.link()));
		return issued;
	}

	private synchronized Issued reissue(ShareLink link) {
		ShareLink current = of(link.account(), link.id());
		LinkToken token = LinkToken.random(this.random);
		this.repository.renew(current, token.hash());
		this.byHash.forget(current);
		this.byHash.put(token.hash(), current);
		return new Issued(current, token);
	}

	/**
	 * Takes a link back for good.
	 * @param link the link
	 */
	public void revoke(ShareLink link) {
		remove(link);
		this.events.publishEvent(new LinkClosed(link));
	}

	private synchronized void remove(ShareLink link) {
		this.repository.remove(link);
		this.byHash.forget(link);
	}

	// In memory before the database: whatever fails, nothing stays open to others.
	@Override
	public void stop(AccountId account) {
		forget(account).forEach(this::announceClosed);
	}

	// A request that was under way may have made another link since.
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

	private synchronized List<ShareLink> forget(AccountId account) {
		return this.byHash.forget(account);
	}

	void announceClosed(ShareLink link) {
		try {
			this.events.publishEvent(new LinkClosed(link));
		}
		catch (RuntimeException ex) {
			logger.warn("Not everybody could be told that a link was closed", ex);
		}
	}

	List<ShareLink> expired() {
		return this.byHash.expired(this.clock.instant());
	}

	/**
	 * A link and the token that opens it, to be shown once.
	 *
	 * @param link the link
	 * @param token its token
	 */
	public record Issued(ShareLink link, LinkToken token) {
	}

}
