package dev.earshot.history.log;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import dev.earshot.playback.Play;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.reading.ListedPlay;
import org.jspecify.annotations.Nullable;

/**
 * A play as the log holds it.
 *
 * @param startedAt when it began; the earliest that is possible if only Spotify's list
 * told of it
 * @param endedAt when it ended, or was last seen if nobody saw it end
 * @param listened how long it played by the clock, in whole milliseconds; the longest
 * that is possible if only Spotify's list told of it
 * @param context {@code null} if it was played from nothing, or that is not known
 */
public record LoggedPlay(Instant startedAt, Instant endedAt, Duration listened, LoggedItem item, PlaySource source,
		DeviceClass device, @Nullable LoggedContext context, StartReason start, EndReason end) {

	/** Hardly any play is longer: where to look for those that began earlier. */
	public static final Duration LONGEST = Duration.ofHours(12);

	/** What was listened to for so long counts as a play, also if it did not end. */
	public static final Duration LEAST_COUNTED = Duration.ofSeconds(30);

	/** Returns what is to be stored about a play that has ended. */
	public static LoggedPlay of(PlayEnded event) {
		Play play = event.play();
		PlayContext context = play.context();
		return new LoggedPlay(inMillis(play.beganAt()), inMillis(endedAt(event)),
				play.listened().truncatedTo(ChronoUnit.MILLIS), LoggedItem.of(play.item()), PlaySource.RECORDED,
				DeviceClass.of(play.device()), (context != null) ? LoggedContext.of(context) : null,
				StartReason.of(play.beginning()), EndReason.of(event.ending()));
	}

	/** Returns what a row of Spotify's list can tell at most: all of it was played. */
	public static LoggedPlay of(ListedPlay row) {
		LoggedItem item = LoggedItem.of(row.item());
		Instant endedAt = inMillis(row.endedAt());
		Duration longest = Objects.requireNonNullElse(item.duration(), Duration.ZERO);
		PlayContext context = row.context();
		return new LoggedPlay(endedAt.minus(longest), endedAt, longest, item, PlaySource.RECENTLY_PLAYED,
				DeviceClass.OTHER, (context != null) ? LoggedContext.of(context) : null, StartReason.UNKNOWN,
				EndReason.UNKNOWN);
	}

	/** Returns a play that began later, and was listened to until its end. */
	public LoggedPlay beginningAt(Instant startedAt) {
		return new LoggedPlay(startedAt, this.endedAt, Duration.between(startedAt, this.endedAt), this.item,
				this.source, this.device, this.context, this.start, this.end);
	}

	// The end of a play that nobody saw end may be noticed hours later.
	private static Instant endedAt(PlayEnded event) {
		return switch (event.ending()) {
			case UNKNOWN -> event.play().item().progress().receivedAt();
			case COMPLETED, SKIPPED, REPLACED, PAUSED, STOPPED -> event.at();
		};
	}

	private static Instant inMillis(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

}
