package dev.earshot.player.lists;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import dev.earshot.core.AskOnce.Answer;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A list from Spotify.
 *
 * @param items in Spotify's order; {@code null} if not known yet
 * @param refusal why there is nothing newer; {@code null} if Spotify returned the items,
 * or while a call is running
 */
public record CachedList<T>(@Nullable List<T> items, @Nullable SpotifyRefusal refusal) {

	private static final Duration REFUSAL_TIME_TO_LIVE = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(CachedList.class);

	private static <T> CachedList<T> unknown() {
		return new CachedList<>(null, null);
	}

	public static <T> CachedList<T> of(Supplier<List<T>> query) {
		return CachedList.<T>unknown().reloaded(query);
	}

	/**
	 * Asks again for a list that is kept for some time; after a refusal only for a few
	 * seconds.
	 * @param before the list as it was; {@code null} if not known yet
	 */
	public static <T> Answer<CachedList<T>> answer(@Nullable CachedList<T> before, Supplier<List<T>> query,
			Duration freshFor) {
		CachedList<T> known = (before != null) ? before : unknown();
		CachedList<T> list = known.reloaded(query);
		return new Answer<>(list, (list.refusal() != null) ? REFUSAL_TIME_TO_LIVE : freshFor);
	}

	/**
	 * Returns the result of a query. If Spotify refuses, the items stay as they are.
	 */
	public CachedList<T> reloaded(Supplier<List<T>> query) {
		try {
			return new CachedList<>(query.get(), null);
		}
		catch (SpotifyRefused ex) {
			return new CachedList<>(this.items, ex.refusal());
		}
		catch (RuntimeException ex) {
			if (!Unexpected.INTERNAL_ERROR.equals(this.refusal)) {
				logger.warn("Cannot read a list from Spotify", ex);
			}
			return new CachedList<>(this.items, Unexpected.INTERNAL_ERROR);
		}
	}

}
