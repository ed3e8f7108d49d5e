package dev.earshot.recap.picture;

import java.awt.Color;
import java.util.List;

/**
 * The colors of a theme.
 *
 * @param soft of what is less important
 * @param strong of the largest number
 * @param rings from the outermost to the innermost
 */
record PictureColors(Color background, Color ink, Color soft, Color strong, List<Color> rings) {

	static PictureColors of(PictureTheme theme) {
		return switch (theme) {
			case DARK -> new PictureColors(new Color(0x14102e), Color.WHITE, new Color(0xbdb6e6), new Color(0xffd447),
					List.of(new Color(0x2a2160), new Color(0x4a3aa8), new Color(0x7a5cff), new Color(0xff5d73),
							new Color(0xffd447)));
			case LIGHT -> new PictureColors(new Color(0xfff6e9), new Color(0x1b1436), new Color(0x5f5680),
					new Color(0x4a2fd0), List.of(new Color(0xffe7bf), new Color(0xffcf6b), new Color(0xff9a56),
							new Color(0xf2506e), new Color(0x4a2fd0)));
		};
	}

}
