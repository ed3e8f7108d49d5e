package dev.earshot.imports.exportfile;

import dev.earshot.history.log.Gap;
import dev.earshot.imports.exportfile.value.ExportRule;
import dev.earshot.imports.exportfile.value.RowValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the plays, gaps and rules of a log as {@code docs/history.schema.json} describes
 * it.
 */
final class EarshotFile {

	private static final String FORMAT = "earshot-listening-log";

	private static final int VERSION = 1;

	private final FileVisit visit;

	private final EarshotRows layout;

	private final RowValues values = RowValues.ofEarshot();

	private final EarshotGaps gaps;

	private boolean isOurs;

	EarshotFile(FileVisit visit, RowTimes times) {
		this.visit = visit;
		this.layout = new EarshotRows(times);
		this.gaps = new EarshotGaps(times);
	}

	void read(JsonParser parser) {
		while (!this.visit.isOver() && parser.nextToken() != JsonToken.END_OBJECT) {
			property(parser, parser.currentName(), parser.nextToken());
		}
		if (!this.visit.isRecognized()) {
			this.visit.ignore(IgnoredReason.OTHER_CONTENT);
		}
		if (!this.visit.isOver()) {
			this.visit.end((parser.nextToken() != null) ? FileProblem.BROKEN_JSON : null);
		}
	}

	private void property(JsonParser parser, String name, JsonToken value) {
		switch (name) {
			case "format" -> format(parser, value);
			case "version" -> version(value == JsonToken.VALUE_NUMBER_INT && parser.getDoubleValue() == VERSION);
			case "plays" -> plays(parser, value);
			case "gaps" -> all(parser, value, () -> gap(this.gaps.read(parser)));
			case "hidden" -> all(parser, value, () -> rule(ExportRule.hidden(parser)));
			case "merged" -> all(parser, value, () -> rule(ExportRule.merged(parser)));
			default -> other(parser, value);
		}
	}

	private void format(JsonParser parser, JsonToken value) {
		this.isOurs = value == JsonToken.VALUE_STRING && parser.getString().equals(FORMAT);
		parser.skipChildren();
	}

	private void version(boolean isKnown) {
		if (this.isOurs && isKnown) {
			this.visit.begin(ExportLayout.EARSHOT);
		}
		else {
			this.visit.ignore(this.isOurs ? IgnoredReason.LATER_VERSION : IgnoredReason.OTHER_CONTENT);
		}
	}

	private void plays(JsonParser parser, JsonToken value) {
		if (this.visit.isRecognized() && value == JsonToken.START_ARRAY) {
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				this.values.read(parser);
				this.visit.row(this.layout, this.values);
			}
		}
		else {
			other(parser, value);
		}
	}

	private void all(JsonParser parser, JsonToken value, Runnable reading) {
		if (this.visit.isRecognized() && value == JsonToken.START_ARRAY) {
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				reading.run();
			}
		}
		else {
			other(parser, value);
		}
	}

	private void gap(@Nullable Gap gap) {
		if (gap != null) {
			this.visit.gap(gap);
		}
	}

	private void rule(@Nullable ExportRule rule) {
		if (rule != null) {
			this.visit.rule(rule);
		}
	}

	// In a log, only simple values come before the plays.
	private void other(JsonParser parser, JsonToken value) {
		if (value.isStructStart() && !this.visit.isRecognized()) {
			this.visit.ignore(IgnoredReason.OTHER_CONTENT);
		}
		else {
			parser.skipChildren();
		}
	}

}
