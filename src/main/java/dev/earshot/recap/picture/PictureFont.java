package dev.earshot.recap.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.springframework.core.io.ClassPathResource;

/**
 * The fonts that Earshot brings along, in the order in which they are tried.
 */
enum PictureFont {

	/** Latin, Greek, Cyrillic. */
	OPEN_SANS("fonts/ttf/OpenSans/OpenSans-ExtraBold.ttf"),

	/** Thai. */
	THAI("fonts/NotoSansThai-Bold.ttf"),

	/** Devanagari. */
	DEVANAGARI("fonts/NotoSansDevanagari-Bold.ttf"),

	/** Hangul. */
	KOREAN("fonts/NotoSansKR-Bold-subset.ttf"),

	/** Chinese, Japanese. */
	CHINESE("fonts/ttf/NotoSansHK/NotoSansHK-Bold.ttf"),

	/** Simplified Chinese characters that the one before lacks. */
	SIMPLIFIED_CHINESE("fonts/NotoSansSC-Bold-subset.ttf"),

	/** Japanese characters that both lack. */
	JAPANESE("fonts/NotoSansJP-Bold-subset.ttf"),

	/** Arabic, Hebrew, many symbols. */
	DEJAVU("net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf"),

	/** Emoji in one color. */
	EMOJI("fonts/NotoEmoji-Bold.ttf");

	private final String path;

	PictureFont(String path) {
		this.path = path;
	}

	Font load() {
		try (InputStream file = new ClassPathResource(this.path).getInputStream()) {
			return Font.createFont(Font.TRUETYPE_FONT, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (FontFormatException ex) {
			throw new IllegalStateException("The font " + this.path + " is damaged", ex);
		}
	}

}
