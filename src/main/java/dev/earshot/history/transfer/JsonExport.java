package dev.earshot.history.transfer;

import java.io.OutputStream;
import java.time.Instant;

import dev.earshot.history.counting.CountedItems;
import dev.earshot.history.log.Gaps;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayLog;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes a log as JSON, in the format of {@code docs/history.schema.json}, play by play.
 * Gaps and rules are those of the whole log, so a part of it is written without them.
 * What could not be written to its end is no JSON.
 */
@Component
class JsonExport {

	private static final String FORMAT = "earshot-listening-log";

	private static final int VERSION = 1;

	private final PlayLog log;

	private final Gaps gaps;

	private final CountedItems items;

	private final JsonMapper json;

	JsonExport(PlayLog log, Gaps gaps, CountedItems items, JsonMapper json) {
		this.log = log;
		this.gaps = gaps;
		this.items = items;
		this.json = json;
	}

	void write(Listener listener, PlayFilter filter, Instant now, OutputStream target) {
		try (JsonGenerator output = this.json.writer()
			.without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
			.createGenerator(target)) {
			output.writeStartObject();
			output.writeStringProperty("format", FORMAT);
			output.writeNumberProperty("version", VERSION);
			output.writeStringProperty("exportedAt", now.toString());
			output.writeStringProperty("zone", listener.zone().getId());
			output.writeArrayPropertyStart("plays");
			this.log.forEach(listener, filter, (play) -> output.writePOJO(ExportedPlay.of(play, listener.zone())));
			output.writeEndArray();
			output.writeArrayPropertyStart("gaps");
			if (filter.isEmpty()) {
				this.gaps.all(listener).forEach((gap) -> output.writePOJO(ExportedGap.of(gap, listener.zone())));
			}
			output.writeEndArray();
			if (filter.isEmpty()) {
				ExportedRules rules = ExportedRules.of(listener, this.items);
				output.writePOJOProperty("hidden", rules.hidden());
				output.writePOJOProperty("merged", rules.merged());
				output.writePOJOProperty("counted", rules.counted());
			}
			output.writeEndObject();
		}
	}

}
