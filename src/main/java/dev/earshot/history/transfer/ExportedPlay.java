package dev.earshot.history.transfer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import dev.earshot.core.Slug;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.StoredPlay;
import org.jspecify.annotations.Nullable;

/**
 * A play as {@code docs/history.schema.json} describes it.
 */
record ExportedPlay(OffsetDateTime startedAt, OffsetDateTime endedAt, long listenedMs, String source,
		@Nullable OffsetDateTime reportedAt, String kind, @Nullable String uri, String title, List<LoggedName> artists,
		@Nullable LoggedName album, @Nullable Long durationMs, String device, @Nullable Context context, String start,
		String end) {

	static ExportedPlay of(StoredPlay stored, ZoneId zone) {
		LoggedPlay play = stored.play();
		Instant reportedAt = stored.reportedAt();
		LoggedItem item = play.item();
		return new ExportedPlay(play.startedAt().atZone(zone).toOffsetDateTime(),
				play.endedAt().atZone(zone).toOffsetDateTime(), play.listened().toMillis(), Slug.of(play.source()),
				(reportedAt != null) ? reportedAt.atZone(zone).toOffsetDateTime() : null, Slug.of(item.kind()),
				item.uri(), item.title(), item.artists(), item.album(),
				(item.duration() != null) ? Long.valueOf(item.duration().toMillis()) : null, Slug.of(play.device()),
				(play.context() != null) ? Context.of(play.context()) : null, Slug.of(play.start()),
				Slug.of(play.end()));
	}

	/** What it was played from. */
	record Context(String kind, @Nullable String uri, @Nullable String name) {

		static Context of(LoggedContext context) {
			return new Context(Slug.of(context.kind()), context.uri(), context.name());
		}

	}

}
