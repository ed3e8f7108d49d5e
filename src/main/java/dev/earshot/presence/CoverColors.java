package dev.earshot.presence;

import dev.earshot.playback.Artwork;
import dev.earshot.presence.Cover.Colors;
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
