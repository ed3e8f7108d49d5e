package dev.earshot.presence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.presence.PublicPlaybacks.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The newest edition of each account, under the number of what it shows.
 */
@Component
public class RenderedFeeds implements AccountData {

	private final PublicPlaybacks playbacks;

	private final CoverColors colors;

	private final JsonMapper json;

	private final Map<AccountId, RenderedFeed> newest = new ConcurrentHashMap<>();

	// While the first edition of an account is being made, the map does not name it.
	private final Set<AccountId> accounts = ConcurrentHashMap.newKeySet();

	RenderedFeeds(PublicPlaybacks playbacks, CoverColors colors, JsonMapper json) {
		this.playbacks = playbacks;
		this.colors = colors;
		this.json = json;
	}

	/**
	 * What is known now, without asking anybody.
	 * @param account whose
	 * @return the newest edition
	 */
	public RenderedFeed known(AccountId account) {
		return of(account, this.playbacks.known(account));
	}

	/**
	 * What is known now, for those who come or look now and then: if nobody has looked
	 * for long, it is asked for, once for all who wait, and for a moment only.
	 * @param account whose
	 * @return the newest edition
	 */
	public RenderedFeed glimpse(AccountId account) {
		return of(account, this.playbacks.glimpse(account));
	}

	/**
	 * Whether anything is known at all.
	 * @param account whose
	 * @return {@code false} after a start, or after nobody has looked for long, until a
	 * look has seen what plays or was refused
	 */
	public boolean isKnown(AccountId account) {
		return this.playbacks.known(account).isKnown();
	}

	private RenderedFeed of(AccountId account, Version version) {
		RenderedFeed known = this.newest.get(account);
		return (known != null && known.isOf(version)) ? known : make(account, version);
	}

	private RenderedFeed make(AccountId account, Version version) {
		this.accounts.add(account);
		return this.newest.compute(account, (_, before) -> newer(before, version));
	}

	// Whoever read an older version before somebody else read a newer one comes too late.
	private RenderedFeed newer(@Nullable RenderedFeed before, Version version) {
		return (before != null && before.version().number() >= version.number()) ? before : render(version);
	}

	private RenderedFeed render(Version version) {
		return new RenderedFeed(version, feed(version), this.json::writeValueAsString);
	}

	private Feed feed(Version version) {
		return Feed.of(version.shown(), version.number(), this.colors);
	}

	/**
	 * Takes in colours that have become known.
	 * @param artwork the address of the cover that they go with
	 * @return the accounts that have a newer edition now
	 */
	public List<AccountId> recolor(String artwork) {
		return recolor((_) -> true, (renderedFeed) -> renderedFeed.isWaitingFor(artwork));
	}

	/**
	 * Asks once more for colours that could not be had when they were first wanted.
	 * @param who those for whom it is worth while
	 * @return the accounts that have a newer edition now
	 */
	public List<AccountId> recolor(Predicate<AccountId> who) {
		return recolor(who, RenderedFeed::isWaiting);
	}

	private List<AccountId> recolor(Predicate<AccountId> who, Predicate<RenderedFeed> which) {
		return this.accounts.stream().filter(who).filter((account) -> recolor(account, which)).toList();
	}

	private boolean recolor(AccountId account, Predicate<RenderedFeed> which) {
		RenderedFeed before = this.newest.get(account);
		return before != this.newest.computeIfPresent(account,
				(_, newest) -> which.test(newest) ? recolored(account, newest) : newest);
	}

	private RenderedFeed recolored(AccountId account, RenderedFeed before) {
		boolean isSame = feed(before.version()).equals(before.feed());
		return isSame ? before : render(this.playbacks.renumber(account, before.version()));
	}

	@Override
	public void erase(AccountId account) {
		this.accounts.remove(account);
		this.newest.remove(account);
	}

}
