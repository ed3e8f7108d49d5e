package dev.earshot.imports.exportfile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.earshot.imports.exportfile.Listen.Item;
import dev.earshot.imports.exportfile.Listen.Kind;

/**
 * The listening of one person from 2018 to 2026, the same for the same seed, in the
 * proportions that were measured in exports.
 */
final class Listening {

	private static final Instant FROM = Instant.parse("2018-03-01T07:30:00Z");

	private static final Instant TO = Instant.parse("2026-07-31T00:00:00Z");

	private static final int OFFLINE_SESSION = 12;

	private static final List<String> ARTISTS = List.of("Heize", "Lantern", "Tyler, The Other", "Ólafur & Søn", "初雪ノート",
			"מקהלה", "\"Quoted\" \\ Band", "Fox 🦊 Trio", "Earth, Rain & Wind", "DJ \u00c4rger");

	private static final List<String> PLATFORMS = List.of("android", "ios", "windows", "web_player", "osx",
			"Android OS 8.0.0 API 26 (motorola, moto e5 play)", "web_player windows 10;firefox 85.0;desktop",
			"Partner tizen_tv samsung;un43ru7100gxzd;0123456789abcdef0123456789abcdef;;tpapi",
			"Partner amazon_salmon Amazon;Echo_Dot;serial-4711;;tpapi", "not_applicable");

	private final Random random;

	private final List<Item> tracks;

	private final List<Item> episodes;

	private final List<Item> chapters;

	private Listening(long seed) {
		this.random = new Random(seed);
		this.tracks = items(Kind.TRACK, 300);
		this.episodes = items(Kind.EPISODE, 40);
		this.chapters = items(Kind.CHAPTER, 20);
	}

	static List<Listen> of(long seed, int listens) {
		return new Listening(seed).generate(listens);
	}

	private List<Item> items(Kind kind, int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> new Item(kind, id(), kind.name().charAt(0) + " title " + number + " – é",
					ARTISTS.get(number % ARTISTS.size()), "Album " + number / 10))
			.toList();
	}

	private String id() {
		return this.random.ints(22, 0, 62)
			.map("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"::charAt)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private List<Listen> generate(int count) {
		Duration step = Duration.between(FROM, TO).dividedBy(count);
		List<Listen> listens = new ArrayList<>();
		while (listens.size() < count) {
			Instant start = FROM.plus(step.multipliedBy(listens.size())).plusMillis(this.random.nextInt(1000));
			boolean isOffline = count - listens.size() > OFFLINE_SESSION && this.random.nextInt(300) == 0;
			if (isOffline) {
				addOfflineSession(listens, start);
			}
			else {
				listens.add(online(start));
			}
		}
		return listens;
	}

	private void addOfflineSession(List<Listen> listens, Instant start) {
		Instant reportedAt = start.plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
		Instant next = start;
		for (int play = 0; play < OFFLINE_SESSION; play++) {
			int ms = 31_000 + this.random.nextInt(200_000);
			listens.add(new Listen(next, ms, reportedAt, any(this.tracks), true, false, false, false, "android",
					"trackdone", "trackdone"));
			next = next.plusMillis(ms);
		}
	}

	private Listen online(Instant start) {
		boolean isVideo = this.random.nextInt(20) == 0;
		int ms = isVideo ? this.random.nextInt(3_000) : listenedMs();
		boolean isPrivate = this.random.nextInt(60) == 0;
		boolean repeats = this.random.nextInt(12) == 0;
		return new Listen(start, ms, start.plusMillis(ms).truncatedTo(ChronoUnit.SECONDS), item(),
				isVideo ? null : Boolean.FALSE, isPrivate, isVideo, repeats, any(PLATFORMS),
				isVideo ? "unknown" : any(List.of("trackdone", "fwdbtn", "clickrow", "appload", "")),
				any(List.of("trackdone", "endplay", "fwdbtn", "logout", "unexpected-exit-while-paused", "new-word")));
	}

	// Thirty of a hundred are shorter than thirty seconds.
	private int listenedMs() {
		int share = this.random.nextInt(100);
		if (share < 30) {
			return (share < 4) ? 0 : 1 + this.random.nextInt(29_999);
		}
		return (share == 99) ? 10_887_284 : 30_000 + this.random.nextInt(270_000);
	}

	private Item item() {
		int share = this.random.nextInt(200);
		if (share < 2) {
			return new Item(Kind.UNKNOWN, "", "", "", "");
		}
		return (share == 2) ? any(this.chapters) : any((share < 8) ? this.episodes : this.tracks);
	}

	private <T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
