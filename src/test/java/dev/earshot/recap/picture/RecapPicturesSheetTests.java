package dev.earshot.recap.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.earshot.core.Slug;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Paints every picture, to be looked at, and the one of the README. It proves nothing and
 * runs when asked for only.
 */
@Tag("pictures")
class RecapPicturesSheetTests {

	private static final Path PICTURES = Path.of("target", "screenshots", "recap");

	private static final Path README = Path.of("docs", "images");

	private final PicturePainter painter = PicturePainter.create(() -> new FontChoice(List::of)).orElseThrow();

	@Test
	void showEveryPicture() throws IOException {
		Files.createDirectories(PICTURES);
		for (PictureTheme theme : PictureTheme.values()) {
			Files.write(README.resolve("recap-" + Slug.of(theme) + ".png"),
					this.painter.paint(PictureSamples.usual(), PictureShape.WIDE, theme));
		}
		List<PictureContent> contents = new ArrayList<>(List.of(PictureSamples.usual(), PictureSamples.once()));
		contents.addAll(PictureSamples.hard());
		for (PictureShape shape : PictureShape.values()) {
			for (PictureTheme theme : PictureTheme.values()) {
				for (int at = 0; at < contents.size(); at++) {
					Path file = PICTURES.resolve((shape + "-" + theme + "-" + at + ".png").toLowerCase(Locale.ROOT));
					Files.write(file, this.painter.paint(contents.get(at), shape, theme));
				}
			}
		}
	}

}
