package dev.earshot.recap.picture;

/**
 * The colors of a picture.
 */
public enum PictureTheme {

	/** Light text on a dark background. */
	DARK,

	/** Dark text on a light background. */
	LIGHT

}
