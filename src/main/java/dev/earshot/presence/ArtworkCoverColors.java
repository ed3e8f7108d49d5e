package dev.earshot.presence;

import dev.earshot.artwork.Artworks;
import dev.earshot.artwork.Thumbnail;
import dev.earshot.playback.Artwork;
import dev.earshot.presence.Cover.Colors;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The colors of the covers that have been downloaded so far.
 */
@Component
class ArtworkCoverColors implements CoverColors {

	private final Artworks artworks;

	ArtworkCoverColors(Artworks artworks) {
		this.artworks = artworks;
	}

	@Override
	public @Nullable Colors of(Artwork artwork) {
		return this.artworks.find(artwork.large()).map(Thumbnail::palette).map(Colors::of).orElse(null);
	}

}
