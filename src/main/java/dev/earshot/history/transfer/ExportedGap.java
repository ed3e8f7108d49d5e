package dev.earshot.history.transfer;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import dev.earshot.core.Slug;
import dev.earshot.history.log.Gap;

/**
 * A gap as {@code docs/history.schema.json} describes it.
 */
record ExportedGap(OffsetDateTime beganAt, OffsetDateTime endedAt, String reason) {

	static ExportedGap of(Gap gap, ZoneId zone) {
		return new ExportedGap(gap.beganAt().atZone(zone).toOffsetDateTime(),
				gap.endedAt().atZone(zone).toOffsetDateTime(), Slug.of(gap.reason()));
	}

}
