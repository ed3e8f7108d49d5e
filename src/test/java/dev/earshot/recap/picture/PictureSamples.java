package dev.earshot.recap.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.outputs.card.HardText;
import dev.earshot.recap.picture.PictureRanking.PictureEntry;

/**
 * What pictures say in tests.
 */
public final class PictureSamples {

	private PictureSamples() {
	}

	/** Returns what most people have. */
	public static PictureContent usual() {
		List<PictureEntry> artists = Stream
			.of("Paper Harbor", "The Unlit Chandlers", "Lantern Fox", "Tidewater", "Mina Okoye")
			.map((name) -> new PictureEntry(name, ""))
			.toList();
		List<PictureEntry> tracks = List.of(new PictureEntry("Ferry at Six", "Paper Harbor"),
				new PictureEntry("Snow Lantern", "Lantern Fox"),
				new PictureEntry("Seven Spoons in the Rain Kitchen", "The Unlit Chandlers"),
				new PictureEntry("Salt", "Tidewater"), new PictureEntry("Slow Inventory", "Mina Okoye"));
		return content("2025",
				List.of(new PictureRanking("Top artists", artists), new PictureRanking("Top tracks", tracks)));
	}

	/** Returns what somebody has who listened once. */
	public static PictureContent once() {
		return new PictureContent("September 2025", "Recap", "3", "minutes listened", "",
				List.of(new PictureRanking("Top artists", List.of(new PictureEntry("Salt", ""))),
						new PictureRanking("Top tracks", List.of(new PictureEntry("Ferry", "Salt")))),
				List.of("1 play", "1 artist"), List.of(0.0, 1.0, 0.0), "1 to 30 September 2025, counted by Earshot");
	}

	/** Returns pictures with all texts that are difficult, five in each. */
	public static List<PictureContent> hard() {
		HardText[] texts = HardText.values();
		return IntStream.range(0, (texts.length + 4) / 5).mapToObj((page) -> {
			List<PictureEntry> artists = new ArrayList<>();
			List<PictureEntry> tracks = new ArrayList<>();
			for (int at = page * 5; at < Math.min(texts.length, page * 5 + 5); at++) {
				String by = String.join(", ", texts[at].by());
				artists.add(new PictureEntry(by, ""));
				tracks.add(new PictureEntry(texts[at].title(), by));
			}
			return content("2025",
					List.of(new PictureRanking("Top artists", artists), new PictureRanking("Top tracks", tracks)));
		}).toList();
	}

	private static PictureContent content(String period, List<PictureRanking> rankings) {
		return new PictureContent(period, "Recap", "24,731", "minutes listened", "17 days · 12 % more than in 2024",
				rankings, List.of("9,412 plays", "312 artists", "41 days in a row"),
				List.of(0.4, 0.5, 0.3, 0.8, 1.0, 0.7, 0.2, 0.1, 0.5, 0.6, 0.9, 0.75),
				"1 January to 31 December 2025, counted by Earshot");
	}

}
