package dev.earshot.artwork;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.artwork.ImageDownload.DownloadedImage;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImageScalerFuzzTests {

	private static final List<String> TYPES = List.of("image/jpeg", "image/png");

	@MethodSource
	@FuzzTest
	void anyFileIsASmallPictureOrRefused(byte[] input) {
		Choice choice = Choice.of(input, TYPES.size());
		try {
			Thumbnail thumbnail = ImageScaler.scale(new DownloadedImage(choice.from(TYPES), choice.rest()));
			assertThat(thumbnail.width()).isBetween(1, ImageScaler.SIDE);
			assertThat(thumbnail.height()).isBetween(1, ImageScaler.SIDE);
			assertThat(thumbnail.bytes()).hasSizeLessThan(200_000);
		}
		catch (IOException ex) {
			assertThat(ex).isNotNull();
		}
	}

	static Stream<byte[]> anyFileIsASmallPictureOrRefused() throws IOException {
		return Seeds.withChoices(TYPES.size(), Stream.of(TestImages.png(3, 2), TestImages.jpeg(3, 2)));
	}

}
