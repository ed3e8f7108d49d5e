package dev.earshot.imports.exportfile;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import dev.earshot.imports.exportfile.Era.Medium;
import dev.earshot.imports.exportfile.Listen.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes exports of one person in all layouts. The same seed gives the same exports.
 */
public final class ExportGenerator {

	private static final List<String> ACCOUNT_DATA = List.of("Userdata", "Payments", "Inferences", "SearchQueries",
			"Identity", "Identifiers", "Marquee", "Follow", "Playlist1", "YourLibrary", "Wrapped2025",
			"YourSoundCapsule", "PodcastInteractivityRatedShow", "TasteProfile", "AgentGateway", "MessageData",
			"UserAttributes");

	private static final int RUNS = 10;

	private final long seed;

	private final List<Listen> listens;

	private int rowsPerFile = 15_000;

	private boolean hasFaults;

	public ExportGenerator(long seed, int listens) {
		this.seed = seed;
		this.listens = Listening.of(seed, listens);
	}

	/** Makes the files smaller than Spotify does, so that there are more. */
	public ExportGenerator rowsPerFile(int rows) {
		this.rowsPerFile = rows;
		return this;
	}

	/** Plants a row of each {@link RowProblem} into each file. */
	public ExportGenerator withFaults() {
		this.hasFaults = true;
		return this;
	}

	public GeneratedExport export(Era era) {
		Random random = new Random(this.seed + era.ordinal());
		List<GeneratedFile> files = new ArrayList<>();
		Set<Object> seen = new HashSet<>();
		Map<Medium, List<Listen>> media = new HashMap<>();
		List<Listen> told = this.listens.stream().filter((listen) -> isTold(era, listen)).toList();
		told.forEach((listen) -> media.computeIfAbsent(medium(era, listen), (_) -> new ArrayList<>()).add(listen));
		for (Medium medium : Medium.values()) {
			List<List<Row>> parts = parts(era, media.getOrDefault(medium, List.of()), random);
			for (int part = 0; part < parts.size(); part++) {
				files.add(file(era, era.fileName(medium, part), parts.get(part), seen));
			}
		}
		others(era, files);
		return new GeneratedExport(era, files, told);
	}

	private static boolean isTold(Era era, Listen listen) {
		boolean isLeftOut = !era.isExtended() && listen.item().kind() == Kind.CHAPTER && !era.tellsBooks();
		return era.covers(listen) && !isLeftOut && !(era == Era.A0 && listen.isPrivate());
	}

	private static Medium medium(Era era, Listen listen) {
		if (era.isExtended()) {
			return listen.isVideo() ? Medium.VIDEO : Medium.MUSIC;
		}
		return switch (listen.item().kind()) {
			case TRACK, UNKNOWN -> Medium.MUSIC;
			case EPISODE -> era.tellsBooks() ? Medium.PODCAST : Medium.MUSIC;
			case CHAPTER -> Medium.AUDIOBOOK;
		};
	}

	// The oldest layout has one file, and so have videos of 2020.
	private List<List<Row>> parts(Era era, List<Listen> ofMedium, Random random) {
		List<Row> rows = rows(era, ofMedium);
		rows.sort(Comparator.comparing((row) -> row.listen().reportedAt()));
		if (era.isRandom()) {
			Collections.shuffle(rows, random);
		}
		int size = (era == Era.A0 || era.isRandom() && !ofMedium.isEmpty() && ofMedium.getFirst().isVideo())
				? Integer.MAX_VALUE : this.rowsPerFile;
		List<List<Row>> parts = new ArrayList<>();
		for (int from = 0; from < rows.size(); from += Math.min(size, rows.size())) {
			parts.add(part(era, rows.subList(from, (int) Math.min(rows.size(), (long) from + size)), random));
		}
		return parts;
	}

	private static List<Row> rows(Era era, List<Listen> ofMedium) {
		List<Row> rows = new ArrayList<>();
		for (Listen listen : ofMedium) {
			Map<String, @Nullable Object> texts = new RowTexts(era).row(listen);
			rows.add(new Row(listen, texts, false));
			if (era.isExtended() && listen.repeats()) {
				rows.add(new Row(listen, new HashMap<>(texts), false));
			}
			else if (era.isExtended() && listen.ms() % 50 == 1) {
				Map<String, @Nullable Object> nearly = new RowTexts(era).row(listen);
				nearly.put("ms_played", 0);
				rows.add(new Row(listen, nearly, true));
			}
		}
		return rows;
	}

	// In 2026, ten sorted runs followed each other.
	private static List<Row> part(Era era, List<Row> sorted, Random random) {
		if (era != Era.E4) {
			return sorted;
		}
		Map<Row, Integer> runs = new IdentityHashMap<>();
		sorted.forEach((row) -> runs.put(row, random.nextInt(RUNS)));
		return sorted.stream().sorted(Comparator.comparing(runs::get)).toList();
	}

	private GeneratedFile file(Era era, String name, List<Row> rows, Set<Object> seen) {
		FilePlan plan = FilePlan.begun(name, era.layout());
		List<@Nullable Object> texts = new ArrayList<>();
		int repeated = 0;
		int nearly = 0;
		for (Row row : rows) {
			texts.add(row.texts());
			plan = planned(era, plan, row.listen());
			boolean isPlay = isPlay(era, row.listen());
			repeated += (isPlay && !seen.add(row.key(era))) ? 1 : 0;
			nearly += (isPlay && row.isNear()) ? 1 : 0;
		}
		plan = this.hasFaults ? FaultyRows.plant(era, texts, plan) : plan;
		byte[] content = era.style().write(texts, era.isAscii()).getBytes(StandardCharsets.UTF_8);
		return new GeneratedFile(plan, content, repeated, nearly);
	}

	private static FilePlan planned(Era era, FilePlan plan, Listen listen) {
		if (isMarkedPrivate(era, listen)) {
			return plan.privates(1);
		}
		return isPlay(era, listen) ? plan.played(1) : plan.unknown(1);
	}

	private static boolean isPlay(Era era, Listen listen) {
		return !isMarkedPrivate(era, listen) && switch (listen.item().kind()) {
			case TRACK, EPISODE -> true;
			case CHAPTER -> era.tellsBooks();
			case UNKNOWN -> false;
		};
	}

	// Account data tells of private sessions as of all others.
	private static boolean isMarkedPrivate(Era era, Listen listen) {
		return era.isExtended() && listen.isPrivate();
	}

	// What must not be parsed is no JSON, so that it would be noticed.
	private static void others(Era era, List<GeneratedFile> files) {
		if (era.isExtended()) {
			files.add(GeneratedFile.other(FilePlan.ignored(era.folder() + "ReadMeFirst_ExtendedStreamingHistory.pdf",
					IgnoredReason.OTHER_FORMAT), "%PDF-1.4 [{\"ts\":"));
			return;
		}
		ACCOUNT_DATA.forEach((name) -> files
			.add(GeneratedFile.other(FilePlan.ignored(era.folder() + name + ".json", IgnoredReason.ACCOUNT_DATA),
					"[{\"endTime\":\"2020-01-01 00:00\",\"msPlayed\":1,\"email\":\"fox@example.org")));
	}

	private record Row(Listen listen, Map<String, @Nullable Object> texts, boolean isNear) {

		// What account data tells is exact to the minute only.
		private Object key(Era era) {
			return era.isExtended() ? this.texts : List.of(this.listen.reportedAt().truncatedTo(ChronoUnit.MINUTES),
					this.listen.item(), this.texts.getOrDefault("msPlayed", 0));
		}

	}

}
