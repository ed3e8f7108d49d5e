package dev.earshot.share.feed;

import dev.earshot.playback.Artwork;
import dev.earshot.share.feed.Cover.Colors;
import org.jspecify.annotations.Nullable;

/**
 * The colours of covers, as far as they are known.
 */
interface CoverColors {

	/**
	 * Colours that go with a cover. Asking makes them known, but not at once.
	 * @param artwork the cover
	 * @return {@code null} if they are not known
	 */
	@Nullable Colors of(Artwork artwork);

}
