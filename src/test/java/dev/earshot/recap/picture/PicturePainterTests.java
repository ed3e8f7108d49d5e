package dev.earshot.recap.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PicturePainterTests {

	private static final int MARGIN = 40;

	private final PicturePainter painter = PicturePainter.create(() -> new FontChoice(List::of)).orElseThrow();

	@ParameterizedTest
	@EnumSource
	void paintsEveryShape(PictureShape shape) throws IOException {
		BufferedImage picture = paint(PictureSamples.usual(), shape, PictureTheme.DARK);
		assertThat(picture.getWidth()).isEqualTo(shape.width());
		assertThat(picture.getHeight()).isEqualTo(shape.height());
		assertThat(picture.getRGB(2, shape.height() / 2))
			.isEqualTo(PictureColors.of(PictureTheme.DARK).background().getRGB());
	}

	@ParameterizedTest
	@EnumSource
	void keepsDifficultTextsWithinTheMargins(PictureShape shape) throws IOException {
		BufferedImage usual = paint(PictureSamples.usual(), shape, PictureTheme.LIGHT);
		for (PictureContent hard : PictureSamples.hard()) {
			assertThat(edges(paint(hard, shape, PictureTheme.LIGHT))).isEqualTo(edges(usual));
		}
	}

	@Test
	void paintsWhatThereIs() throws IOException {
		PictureContent once = PictureSamples.once();
		assertThat(paint(once, PictureShape.WIDE, PictureTheme.LIGHT).getWidth()).isEqualTo(1200);
	}

	@Test
	void doesNotExistWhereJavaCannotDrawText() {
		assertThat(PicturePainter.create(() -> {
			throw new InternalError("Fontconfig head is null, check your fonts or fonts configuration");
		})).isEmpty();
	}

	private BufferedImage paint(PictureContent content, PictureShape shape, PictureTheme theme) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(this.painter.paint(content, shape, theme)));
	}

	private static String edges(BufferedImage picture) {
		int[] left = picture.getRGB(0, 0, MARGIN, picture.getHeight(), null, 0, MARGIN);
		int[] right = picture.getRGB(picture.getWidth() - MARGIN, 0, MARGIN, picture.getHeight(), null, 0, MARGIN);
		return Arrays.hashCode(left) + " " + Arrays.hashCode(right);
	}

}
