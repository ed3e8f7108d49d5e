package dev.earshot.player.control;

import java.util.List;
import java.util.function.Supplier;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Spotify answered to somebody who wants to see a list.
 *
 * @param contents what is listed; {@code null} if it was refused
 * @param refusal why it was
 */
record CachedList(@Nullable List<?> items, @Nullable SpotifyRefusal refusal) {

	private static final Logger logger = LoggerFactory.getLogger(CachedList.class);

	static CachedList of(Supplier<List<?>> question) {
		try {
			return new CachedList(question.get(), null);
		}
		catch (SpotifyRefused ex) {
			return new CachedList(null, ex.refusal());
		}
		catch (RuntimeException ex) {
			logger.warn("A list could not be made of what Spotify answered", ex);
			return new CachedList(null, SpotifyRefusal.Unexpected.INTERNAL_ERROR);
		}
	}

}
