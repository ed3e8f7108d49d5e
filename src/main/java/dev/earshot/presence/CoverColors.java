package dev.earshot.presence;

import dev.earshot.playback.Artwork;
import dev.earshot.presence.Cover.Colors;
import org.jspecify.annotations.Nullable;

/**
 * The colours of covers, as far as they are known.
 */
interface CoverColors {

	// Returns colours that match a cover. If they are not known, the cover is downloaded
	// in the background; null if they are not known yet.
	@Nullable Colors of(Artwork artwork);

}
