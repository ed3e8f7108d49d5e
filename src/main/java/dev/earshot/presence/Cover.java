package dev.earshot.presence;

import dev.earshot.artwork.Palette;
import dev.earshot.playback.Artwork;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a cover, and colors that match it.
 *
 * @param large at least 600 pixels wide, or the widest there is
 * @param small at least 64 pixels wide, or the widest there is
 * @param colors {@code null} while they are not known
 */
public record Cover(String large, String small, @Nullable Colors colors) {

	static Cover of(Artwork artwork, CoverColors coverColors) {
		return new Cover(artwork.large(), artwork.small(), coverColors.of(artwork));
	}

	boolean lacksColors() {
		return this.colors == null;
	}

	boolean isAt(String address) {
		return this.large.equals(address) || this.small.equals(address);
	}

	/** The colors of a {@link Palette}, each as {@code #rrggbb}. */
	public record Colors(String background, String ink, String accent) {

		static Colors of(Palette palette) {
			return new Colors(palette.background(), palette.ink(), palette.accent());
		}

	}

}
