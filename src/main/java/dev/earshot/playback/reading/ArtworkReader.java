package dev.earshot.playback.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.earshot.core.ImageHosts;
import dev.earshot.playback.Artwork;
import dev.earshot.spotify.payload.Album;
import dev.earshot.spotify.payload.Audiobook;
import dev.earshot.spotify.payload.Image;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.Show;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Chooses pictures from hosts that browsers may load them from.
 */
@Component
class ArtworkReader {

	private static final int LARGE = 600;

	private static final int SMALL = 64;

	private final ImageHosts hosts;

	ArtworkReader(ImageHosts hosts) {
		this.hosts = hosts;
	}

	@Nullable Artwork of(Item item) {
		Album album = item.album();
		Show show = item.show();
		Audiobook book = item.audiobook();
		return Stream
			.of(item.images(), (album != null) ? album.images() : null, (show != null) ? show.images() : null,
					(book != null) ? book.images() : null)
			.map(this::of)
			.flatMap(Stream::ofNullable)
			.findFirst()
			.orElse(null);
	}

	@Nullable Artwork of(@Nullable List<Image> images) {
		List<Image> byWidth = Objects.requireNonNullElse(images, List.<Image>of())
			.stream()
			.filter((image) -> this.hosts.allow(image.url()))
			.sorted(Comparator.comparingInt(ArtworkReader::width))
			.toList();
		return byWidth.isEmpty() ? null : new Artwork(atLeast(LARGE, byWidth), atLeast(SMALL, byWidth));
	}

	private static String atLeast(int width, List<Image> byWidth) {
		Image wide = byWidth.stream().filter((image) -> width(image) >= width).findFirst().orElseGet(byWidth::getLast);
		return String.valueOf(wide.url());
	}

	private static int width(Image image) {
		return (image.width() != null) ? image.width() : 0;
	}

}
