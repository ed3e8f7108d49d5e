package dev.earshot.artwork;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that text is readable on the {@link Palette} of any image.
 */
class PaletteTests {

	private static final int WIDTH = 60;

	private static final int RED = 0xffc81e1e;

	private static final int BLUE = 0xff1e3cc8;

	private static final int GREY = 0xff808080;

	@Test
	void isReadableForAnyImage() {
		assertThat(IntStream.range(0, 600)).allSatisfy((seed) -> assertReadable(Palette.of(picture(new Random(seed)))));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0xff000000, 0xffffffff, GREY, RED, BLUE, 0xffffff00, 0xff00ffff, 0xff00ff00, 0xffff00ff })
	void isReadableForOneColor(int color) {
		assertReadable(Palette.of(half(color, color)));
	}

	private static void assertReadable(Palette palette) {
		assertThat(palette).extracting(Palette::background, Palette::ink, Palette::accent)
			.allSatisfy((color) -> assertThat(color).asString().matches("#[0-9a-f]{6}"));
		assertThat(Contrast.ratio(palette.ink(), palette.background())).isGreaterThanOrEqualTo(7);
		assertThat(Contrast.ratio("#ffffff", palette.background())).isGreaterThanOrEqualTo(7);
		assertThat(Contrast.ratio(palette.accent(), palette.background())).isGreaterThanOrEqualTo(Contrast.GRAPHICS);
		assertThat(distance(color(palette.accent()), color(palette.ink()))).isGreaterThan(0.12);
		assertThat(color(palette.background()).lightness()).isBetween(0.18, 0.42);
	}

	private static double distance(Oklab one, Oklab other) {
		double hue = Math.hypot(one.a() - other.a(), one.b() - other.b());
		return Math.hypot(one.lightness() - other.lightness(), hue);
	}

	@Test
	void takesTheBackgroundFromTheArtwork() {
		assertThat(color(Palette.of(half(BLUE, BLUE)).background())).satisfies(PaletteTests::isBlue);
		assertThat(color(Palette.of(half(RED, RED)).background())).satisfies(PaletteTests::isRed);
	}

	@Test
	void prefersAColorToAGreyOfTheSameWeight() {
		assertThat(color(Palette.of(half(RED, GREY)).background())).satisfies(PaletteTests::isRed);
		assertThat(color(Palette.of(half(0xff000000, BLUE)).background())).satisfies(PaletteTests::isBlue);
	}

	@Test
	void doesNotTakeTheBackgroundFromASmallArea() {
		int[] pixels = half(GREY, GREY);
		Arrays.fill(pixels, 0, pixels.length / 50, RED);
		Palette palette = Palette.of(pixels);
		assertThat(color(palette.background()).chroma()).isLessThan(0.02);
		assertThat(color(palette.accent())).satisfies(PaletteTests::isRed);
	}

	@Test
	void takesTheAccentFromAnotherColor() {
		int[] pixels = half(BLUE, BLUE);
		Arrays.fill(pixels, 0, pixels.length / 5, RED);
		assertThat(color(Palette.of(pixels).accent())).satisfies(PaletteTests::isRed);
	}

	@Test
	void isTheSameForTheSamePicture() {
		int[] pixels = picture(new Random(7));
		assertThat(Palette.of(pixels)).isEqualTo(Palette.of(pixels.clone()));
	}

	@Test
	void hasDefaultColorsForTransparentImages() {
		assertThat(Palette.of(new int[0])).isEqualTo(Palette.NONE);
		assertThat(Palette.of(half(0x00ff0000, 0x10ff0000))).isEqualTo(Palette.NONE);
		assertReadable(Palette.NONE);
	}

	@Test
	void samplesLargeImages() {
		int[] pixels = new int[3000 * 3000];
		Arrays.fill(pixels, BLUE);
		assertThat(Palette.of(pixels)).isEqualTo(Palette.of(half(BLUE, BLUE)));
	}

	private static void isRed(Oklab oklab) {
		assertThat(oklab.a()).isGreaterThan(0.05);
	}

	private static void isBlue(Oklab oklab) {
		assertThat(oklab.b()).isLessThan(-0.05);
	}

	private static Oklab color(String hex) {
		return Oklab.of(Integer.parseInt(hex.substring(1), 16));
	}

	private static int[] half(int one, int other) {
		return IntStream.range(0, WIDTH * WIDTH).map((at) -> (at % WIDTH < WIDTH / 2) ? one : other).toArray();
	}

	// Noise, flat colors, stripes, gradients and patches, light, dark or anything.
	private static int[] picture(Random random) {
		int kinds = 1 + random.nextInt(6);
		int[] colors = random.ints(kinds, 0, 1 << 24).toArray();
		int noise = random.nextInt(3) * 40;
		boolean isGradient = random.nextBoolean();
		return IntStream.range(0, WIDTH * WIDTH).map((at) -> {
			int color = isGradient ? between(colors[0], colors[kinds - 1], at) : colors[at * kinds / (WIDTH * WIDTH)];
			return 0xff000000 | noisy(color, noise, random);
		}).toArray();
	}

	private static int between(int one, int other, int at) {
		double share = (double) at / (WIDTH * WIDTH);
		return channels((shift) -> (int) ((one >> shift & 0xff) * (1 - share) + (other >> shift & 0xff) * share));
	}

	private static int noisy(int color, int noise, Random random) {
		return channels((shift) -> (color >> shift & 0xff) + ((noise > 0) ? random.nextInt(noise) - noise / 2 : 0));
	}

	private static int channels(IntUnaryOperator value) {
		return IntStream.of(16, 8, 0).map((shift) -> Math.clamp(value.applyAsInt(shift), 0, 255) << shift).sum();
	}

}
