package dev.earshot.recap.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.MessageFiles;
import dev.earshot.outputs.card.HardText;
import dev.earshot.recap.picture.PictureRanking.PictureEntry;

import org.springframework.context.MessageSource;

/**
 * What pictures say in tests.
 */
public final class PictureSamples {

	private static final MessageSource MESSAGES = MessageFiles.ofEarshot().source();

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
		return content(artists, tracks);
	}

	/** Returns what somebody has who listened once. */
	public static PictureContent once() {
		return new PictureContent("September 2025", say("recap.title"), "3", say("recap.picture.unit", 3),
				say("recap.hours", 0, 3),
				rankings(List.of(new PictureEntry("Salt", "")), List.of(new PictureEntry("Ferry", "Salt"))),
				List.of(say("recap.count", 1), say("recap.picture.artists", 1)), List.of(0.0, 1.0, 0.0),
				say("recap.picture.footer", "1 September 2025", "30 September 2025"));
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
			return content(artists, tracks);
		}).toList();
	}

	private static PictureContent content(List<PictureEntry> artists, List<PictureEntry> tracks) {
		return new PictureContent("2025", say("recap.title"), "24,731", say("recap.picture.unit", 24_731),
				say("recap.days", 17, 4) + " · " + say("recap.more", "12%", "2024"), rankings(artists, tracks),
				List.of(say("recap.count", 9_412), say("recap.picture.artists", 312), say("recap.picture.row", 41)),
				List.of(0.4, 0.5, 0.3, 0.8, 1.0, 0.7, 0.2, 0.1, 0.5, 0.6, 0.9, 0.75),
				say("recap.picture.footer", "1 January 2025", "31 December 2025"));
	}

	private static List<PictureRanking> rankings(List<PictureEntry> artists, List<PictureEntry> tracks) {
		return List.of(new PictureRanking(say("recap.artists"), artists),
				new PictureRanking(say("recap.tracks"), tracks));
	}

	private static String say(String code, Object... arguments) {
		return MESSAGES.getMessage(code, arguments, Locale.ENGLISH);
	}

}
