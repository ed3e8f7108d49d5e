package dev.earshot.recap.page;

import java.util.List;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.recap.picture.PictureShape;
import dev.earshot.recap.picture.PictureTheme;
import org.jspecify.annotations.Nullable;

/**
 * What an address of a picture may choose. What cannot be read is left out.
 */
final class PictureOption {

	static final List<String> SHAPES = Stream.of(PictureShape.values()).map(Slug::of).toList();

	static final List<String> THEMES = Stream.of(PictureTheme.values()).map(Slug::of).toList();

	private PictureOption() {
	}

	static PictureShape shape(@Nullable String name) {
		return PictureShape.values()[Math.max(0, SHAPES.indexOf(String.valueOf(name)))];
	}

	static PictureTheme theme(@Nullable String name) {
		return PictureTheme.values()[Math.max(0, THEMES.indexOf(String.valueOf(name)))];
	}

}
