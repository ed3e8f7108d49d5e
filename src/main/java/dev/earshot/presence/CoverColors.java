package dev.earshot.presence;

import dev.earshot.playback.Artwork;
import dev.earshot.presence.Cover.Colors;
import org.jspecify.annotations.Nullable;

/**
 * The colors of covers, as far as they are known.
 */
interface CoverColors {

	// Null if they are not known yet; the cover is then downloaded in the background.
	@Nullable Colors of(Artwork artwork);

}
