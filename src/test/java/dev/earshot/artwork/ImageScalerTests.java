package dev.earshot.artwork;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import dev.earshot.artwork.ImageDownload.DownloadedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImageScalerTests {

	@ParameterizedTest
	@CsvSource({ "640, 640, 300, 300", "640, 320, 300, 150", "100, 640, 47, 300", "64, 64, 64, 64",
			"300, 299, 300, 299", "2000, 1, 300, 1", "1, 2000, 1, 300", "1, 1, 1, 1" })
	void scalesTheWholeImage(int width, int height, int smallWidth, int smallHeight) throws IOException {
		Thumbnail thumbnail = ImageScaler.scale(jpeg(TestImages.jpeg(width, height)));
		BufferedImage image = read(thumbnail);
		assertThat(thumbnail.width()).isEqualTo(smallWidth).isEqualTo(image.getWidth());
		assertThat(thumbnail.height()).isEqualTo(smallHeight).isEqualTo(image.getHeight());
	}

	@Test
	void keepsItsColours() throws IOException {
		Thumbnail thumbnail = ImageScaler.scale(png(TestImages.png(640, 640)));
		Color middle = new Color(read(thumbnail).getRGB(150, 150));
		assertThat(middle.getRed()).isGreaterThan(240);
		assertThat(middle.getGreen()).isBetween(190, 210);
		assertThat(middle.getBlue()).isLessThan(20);
		assertThat(thumbnail.palette()).isNotEqualTo(Palette.NONE);
	}

	@Test
	void isSmallEnoughToBeEmbedded() throws IOException {
		Thumbnail thumbnail = ImageScaler.scale(jpeg(TestImages.jpeg(640, 640)));
		assertThat(thumbnail.bytes()).hasSizeLessThan(25_000);
		assertThat(thumbnail.dataUri()).startsWith("data:image/jpeg;base64,/9j/");
	}

	@Test
	void drawsDarkBehindWhatIsTransparent() throws IOException {
		Color corner = new Color(read(ImageScaler.scale(png(TestImages.transparent(64, 64)))).getRGB(5, 5));
		assertThat(corner.getRed()).isBetween(0x15, 0x1d);
	}

	@Test
	void passesOnNoByteOfTheFile() throws IOException {
		byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
		byte[] cover = TestImages.jpeg(64, 64);
		byte[] both = Arrays.copyOf(cover, cover.length + hidden.length);
		System.arraycopy(hidden, 0, both, cover.length, hidden.length);
		String result = new String(ImageScaler.scale(jpeg(both)).bytes(), StandardCharsets.ISO_8859_1);
		assertThat(result).doesNotContain("<script>");
	}

	@ParameterizedTest
	@MethodSource("noPictures")
	void rejectsOtherFilesAndLargeImages(DownloadedImage downloadedImage) {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> ImageScaler.scale(downloadedImage));
	}

	static Stream<DownloadedImage> noPictures() {
		return Stream.of(jpeg(new byte[0]), jpeg(new byte[1000]), png(new byte[1000]), jpeg(TestImages.png(10, 10)),
				png(TestImages.jpeg(10, 10)), png(TestImages.bomb(60_000, 60_000)), png(TestImages.bomb(1, 2001)),
				png(TestImages.bomb(2000, 2000)), png(TestImages.bomb(0, 5)), png(TestImages.bomb(-1, 5)),
				png(Arrays.copyOf(TestImages.png(640, 640), 200)), jpeg(Arrays.copyOf(TestImages.jpeg(640, 640), 300)));
	}

	private static DownloadedImage jpeg(byte[] bytes) {
		return new DownloadedImage("image/jpeg", bytes);
	}

	private static DownloadedImage png(byte[] bytes) {
		return new DownloadedImage("image/png", bytes);
	}

	private static BufferedImage read(Thumbnail thumbnail) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
	}

}
