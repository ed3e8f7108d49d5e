package dev.earshot.player.control;

import java.util.List;
import java.util.function.Supplier;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A list from Spotify, or the refusal.
 *
 * @param items {@code null} if Spotify refused
 * @param refusal {@code null} if there are items
 */
record CachedList(@Nullable List<?> items, @Nullable SpotifyRefusal refusal) {

	private static final Logger logger = LoggerFactory.getLogger(CachedList.class);

	static CachedList of(Supplier<List<?>> query) {
		try {
			return new CachedList(query.get(), null);
		}
		catch (SpotifyRefused ex) {
			return new CachedList(null, ex.refusal());
		}
		catch (RuntimeException ex) {
			logger.warn("Cannot read a list from Spotify", ex);
			return new CachedList(null, SpotifyRefusal.Unexpected.INTERNAL_ERROR);
		}
	}

}
