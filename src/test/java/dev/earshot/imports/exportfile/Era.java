package dev.earshot.imports.exportfile;

import java.time.Instant;
import java.util.Locale;

/**
 * The eleven layouts of Spotify's exports, each at a time at which it was used.
 */
public enum Era {

	A0("2018-07-01", 90, "", JsonStyle.SPACED), A1("2019-06-01", 90, "", JsonStyle.SPACED),
	A2("2022-06-01", 365, "MyData/", JsonStyle.SPACED),
	A3("2024-12-01", 365, "Spotify Account Data/", JsonStyle.SPACED),
	A4("2026-07-01", 365, "Spotify Account Data/", JsonStyle.BRACKETED),
	E0("2020-06-01", 9_000, "MyData/", JsonStyle.ONE_LINE), E1("2022-12-01", 9_000, "MyData/", JsonStyle.ONE_LINE),
	E2("2023-10-01", 9_000, "MyData/", JsonStyle.ONE_LINE),
	E3("2025-01-01", 9_000, "Spotify Extended Streaming History/", JsonStyle.PRETTY),
	E4("2026-05-01", 9_000, "Spotify Extended Streaming History/", JsonStyle.PRETTY),
	E5("2026-08-01", 9_000, "Spotify Extended Streaming History/", JsonStyle.BRACKETED);

	private final Instant exportedAt;

	private final int days;

	private final String folder;

	private final JsonStyle style;

	Era(String exportedOn, int days, String folder, JsonStyle style) {
		this.exportedAt = Instant.parse(exportedOn + "T00:00:00Z");
		this.days = days;
		this.folder = folder;
		this.style = style;
	}

	public boolean isExtended() {
		return compareTo(E0) >= 0;
	}

	public ExportLayout layout() {
		return isExtended() ? ExportLayout.EXTENDED : ExportLayout.ACCOUNT;
	}

	Instant exportedAt() {
		return this.exportedAt;
	}

	boolean covers(Listen listen) {
		return listen.reportedAt().isBefore(this.exportedAt)
				&& listen.reportedAt().plusSeconds(this.days * 86_400L).isAfter(this.exportedAt);
	}

	String folder() {
		return this.folder;
	}

	JsonStyle style() {
		return this.style;
	}

	boolean isAscii() {
		return this == A4;
	}

	/** Since then, artists had other spellings. */
	boolean hasNewNames() {
		return this.exportedAt.isAfter(E2.exportedAt);
	}

	boolean tellsBooks() {
		return this == A3 || this == A4 || this == E4 || this == E5;
	}

	boolean isRandom() {
		return this == E0 || this == E1;
	}

	/** Returns the name of a file, with its folder. */
	String fileName(Medium medium, int number) {
		return this.folder + switch (this) {
			case A0 -> "StreamingHistory.json";
			case A1, A2 -> "StreamingHistory" + number + ".json";
			case A3, A4 -> "StreamingHistory_" + medium.ofAccount() + "_" + number + ".json";
			case E0, E1 -> (medium == Medium.VIDEO) ? "endvideo.json" : "endsong_" + number + ".json";
			case E2, E3 -> "Streaming_History_" + medium.ofExtended() + "_2018-2024_" + number + ".json";
			case E4, E5 -> "Streaming_History_" + medium.ofExtended() + "_2024_" + number + ".json";
		};
	}

	/** What a file holds. */
	enum Medium {

		MUSIC, PODCAST, AUDIOBOOK, VIDEO;

		String ofAccount() {
			return name().toLowerCase(Locale.ROOT);
		}

		String ofExtended() {
			return (this == VIDEO) ? "Video" : "Audio";
		}

	}

}
