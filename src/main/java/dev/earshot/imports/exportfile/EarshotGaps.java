package dev.earshot.imports.exportfile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.imports.exportfile.value.RowKey;
import dev.earshot.imports.exportfile.value.RowValues;
import dev.earshot.imports.exportfile.value.Slugs;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The gaps of a log that Earshot exported. What has another form is read to its end and
 * left out.
 */
final class EarshotGaps {

	private static final Slugs<GapReason> REASONS = new Slugs<>(GapReason.class);

	private final RowTimes times;

	private final RowValues values = RowValues.ofEarshot();

	EarshotGaps(RowTimes times) {
		this.times = times;
	}

	@Nullable Gap read(JsonParser parser) {
		this.values.read(parser);
		Instant from = time(RowKey.BEGAN_AT);
		Instant to = time(RowKey.ENDED_AT);
		GapReason reason = REASONS.find(this.values.text(RowKey.REASON));
		return (from != null && to != null && reason != null && from.isBefore(to)) ? new Gap(from, to, reason) : null;
	}

	private @Nullable Instant time(RowKey key) {
		Instant time = this.times.possible(this.values.time(key));
		return (time != null) ? time.truncatedTo(ChronoUnit.MILLIS) : null;
	}

}
