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
 * The latest feed of each account, rendered once per version.
 */
@Component
public class RenderedFeeds implements AccountData {

	private final PublicPlaybacks playbacks;

	private final CoverColors colors;

	private final JsonMapper json;

	private final Map<AccountId, RenderedFeed> rendered = new ConcurrentHashMap<>();

	// Contains an account already while its first feed is being rendered, unlike the map.
	private final Set<AccountId> accounts = ConcurrentHashMap.newKeySet();

	RenderedFeeds(PublicPlaybacks playbacks, CoverColors colors, JsonMapper json) {
		this.playbacks = playbacks;
		this.colors = colors;
		this.json = json;
	}

	public RenderedFeed latest(AccountId account) {
		return of(account, this.playbacks.latest(account));
	}

	/**
	 * Returns the latest feed. If nobody has asked for long, Spotify is called first,
	 * once for all waiting callers and for a moment only.
	 */
	public RenderedFeed refreshed(AccountId account) {
		return of(account, this.playbacks.refreshed(account));
	}

	/**
	 * Returns whether anything is known.
	 * @return {@code false} after a start or a long time without demand, until the first
	 * poll has succeeded or was refused
	 */
	public boolean isKnown(AccountId account) {
		return this.playbacks.latest(account).isKnown();
	}

	private RenderedFeed of(AccountId account, Version version) {
		RenderedFeed latest = this.rendered.get(account);
		return (latest != null && latest.isOf(version)) ? latest : renderIfNewer(account, version);
	}

	private RenderedFeed renderIfNewer(AccountId account, Version version) {
		this.accounts.add(account);
		return this.rendered.compute(account, (_, before) -> newer(before, version));
	}

	// A thread with an older version must not replace the feed of a newer one.
	private RenderedFeed newer(@Nullable RenderedFeed before, Version version) {
		return (before != null && before.version().number() >= version.number()) ? before : render(version);
	}

	private RenderedFeed render(Version version) {
		return new RenderedFeed(version, feed(version), this.json::writeValueAsString);
	}

	private Feed feed(Version version) {
		return Feed.of(version.playback(), version.number(), this.colors);
	}

	/**
	 * Renders feeds again for which colors have become known.
	 * @param artwork the address of the cover
	 * @return the accounts whose feed has changed
	 */
	public List<AccountId> recolor(String artwork) {
		return recolor((_) -> true, (renderedFeed) -> renderedFeed.lacksColorsOf(artwork));
	}

	/**
	 * Renders feeds again whose colors were not available at first.
	 * @param who selects the accounts
	 * @return the accounts whose feed has changed
	 */
	public List<AccountId> recolor(Predicate<AccountId> who) {
		return recolor(who, RenderedFeed::lacksColors);
	}

	private List<AccountId> recolor(Predicate<AccountId> who, Predicate<RenderedFeed> which) {
		return this.accounts.stream().filter(who).filter((account) -> recolor(account, which)).toList();
	}

	private boolean recolor(AccountId account, Predicate<RenderedFeed> which) {
		RenderedFeed before = this.rendered.get(account);
		return before != this.rendered.computeIfPresent(account,
				(_, newest) -> which.test(newest) ? recolored(account, newest) : newest);
	}

	private RenderedFeed recolored(AccountId account, RenderedFeed before) {
		boolean isSame = feed(before.version()).equals(before.feed());
		return isSame ? before : render(this.playbacks.renumber(account, before.version()));
	}

	@Override
	public void forget(AccountId account) {
		this.accounts.remove(account);
		this.rendered.remove(account);
	}

}
