package dev.earshot.imports.exportfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.earshot.imports.exportfile.value.RowKey;
import dev.earshot.imports.exportfile.value.RowValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads an array of plays, or several that somebody put together. The first object with
 * keys of an export tells the layout.
 */
final class SpotifyFile {

	private static final int MAX_UNRECOGNIZED = 10;

	private static final Set<RowKey> OF_EXTENDED = Set.of(RowKey.MS_PLAYED, RowKey.TRACK_NAME, RowKey.ALBUM_ARTIST_NAME,
			RowKey.TRACK_URI, RowKey.EPISODE_NAME, RowKey.EPISODE_URI, RowKey.CHAPTER_URI, RowKey.REASON_START,
			RowKey.REASON_END, RowKey.OFFLINE_TIMESTAMP, RowKey.INCOGNITO_MODE);

	private static final Set<RowKey> OF_ACCOUNT = Set.of(RowKey.END_TIME, RowKey.ACCOUNT_MS_PLAYED);

	private static final Set<RowKey> OF_OLDEST_ACCOUNT = Set.of(RowKey.TIME, RowKey.ACCOUNT_TRACK_NAME);

	private final FileVisit visit;

	private final RowTimes times;

	private final RowValues values = RowValues.ofSpotify();

	private final List<RowProblem> unrecognized = new ArrayList<>();

	private @Nullable RowLayout layout;

	SpotifyFile(FileVisit visit, RowTimes times) {
		this.visit = visit;
		this.times = times;
	}

	void read(JsonParser parser) {
		while (parser.currentToken() == JsonToken.START_ARRAY && !this.visit.isOver()) {
			array(parser);
			if (!this.visit.isOver()) {
				parser.nextToken();
			}
		}
		if (!this.unrecognized.isEmpty()) {
			this.visit.ignore(IgnoredReason.OTHER_CONTENT);
		}
		else {
			this.visit.end((parser.currentToken() != null) ? FileProblem.BROKEN_JSON : null);
		}
	}

	private void array(JsonParser parser) {
		while (!this.visit.isOver() && parser.nextToken() != JsonToken.END_ARRAY) {
			element(parser);
		}
	}

	private void element(JsonParser parser) {
		try {
			this.values.read(parser);
		}
		catch (JacksonException ex) {
			recognize();
			throw ex;
		}
		recognize();
		tell();
	}

	private void recognize() {
		if (this.visit.isRecognized()) {
			return;
		}
		if (this.values.hasKeyOfTechnicalLog()) {
			this.unrecognized.clear();
			this.visit.ignore(IgnoredReason.TECHNICAL_LOG);
		}
		else if (this.values.hasAny(OF_EXTENDED)) {
			begin(ExportLayout.EXTENDED, new ExtendedRows(this.times));
		}
		else if (this.values.hasAny(OF_ACCOUNT) || this.values.hasAll(OF_OLDEST_ACCOUNT)) {
			begin(ExportLayout.ACCOUNT, new AccountRows(this.times));
		}
	}

	private void begin(ExportLayout recognized, RowLayout rows) {
		this.layout = rows;
		this.visit.begin(recognized);
		if (!this.visit.isOver()) {
			this.unrecognized.forEach(this.visit::unreadable);
		}
		this.unrecognized.clear();
	}

	private void tell() {
		if (this.visit.isOver()) {
			return;
		}
		if (this.layout != null) {
			this.visit.row(this.layout, this.values);
		}
		else {
			postpone();
		}
	}

	private void postpone() {
		this.unrecognized.add(this.values.isObject() ? RowProblem.MISSING : RowProblem.NOT_AN_OBJECT);
		if (this.unrecognized.size() == MAX_UNRECOGNIZED) {
			this.unrecognized.clear();
			this.visit.ignore(IgnoredReason.OTHER_CONTENT);
		}
	}

}
