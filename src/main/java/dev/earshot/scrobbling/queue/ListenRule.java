package dev.earshot.scrobbling.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.playback.Play;
import dev.earshot.scrobbling.service.Listen;
import org.jspecify.annotations.Nullable;

/**
 * Which plays are listens: music longer than 30 seconds, of which half was listened to,
 * or four minutes. Both services ask for the same. Podcasts and books are none, as
 * neither service has a place for them.
 */
public final class ListenRule {

	private static final Duration SHORTEST = Duration.ofSeconds(30);

	private static final Duration ENOUGH = Duration.ofMinutes(4);

	private ListenRule() {
	}

	/** Returns the listen that a play of the log is; empty if it is none. */
	public static Optional<Listen> of(LoggedPlay play) {
		return Optional.of(play)
			.filter((each) -> isMusic(each.item()) && counts(each))
			.map((each) -> listen(each.startedAt(), each.item(), each.listened()));
	}

	/** Returns what to tell of a play that begins; empty if it is no music. */
	public static Optional<Listen> begun(Play play) {
		LoggedItem item = LoggedItem.of(play.item());
		return Optional.of(item).filter(ListenRule::isMusic).map((each) -> listen(play.beganAt(), each, Duration.ZERO));
	}

	private static Listen listen(Instant startedAt, LoggedItem item, Duration listened) {
		return new Listen(startedAt.truncatedTo(ChronoUnit.SECONDS), item.title(),
				item.artists().stream().map(LoggedName::name).toList(),
				item.artists().stream().<@Nullable String>map(LoggedName::uri).toList(),
				(item.album() != null) ? item.album().name() : null, item.duration(), listened, item.url());
	}

	// What has no names would be told by its URI.
	private static boolean isMusic(LoggedItem item) {
		boolean isNamed = !item.title().isBlank() && !item.isNameless()
				&& item.artists().stream().anyMatch((artist) -> !artist.name().isBlank());
		return isNamed && switch (item.kind()) {
			case TRACK, LOCAL_FILE -> true;
			case EPISODE, CHAPTER -> false;
		};
	}

	private static boolean counts(LoggedPlay play) {
		Duration length = length(play);
		if (length == null) {
			return isAtLeast(play.listened(), ENOUGH);
		}
		return length.compareTo(SHORTEST) > 0 && isAtLeast(play.listened(), leastListened(length));
	}

	// Of imported plays the length is often not known, unless they were played to the
	// end.
	private static @Nullable Duration length(LoggedPlay play) {
		Duration known = play.item().duration();
		return (known == null && play.end() == EndReason.COMPLETED) ? play.listened() : known;
	}

	private static boolean isAtLeast(Duration listened, Duration least) {
		return listened.compareTo(least) >= 0;
	}

	/**
	 * Returns for how long a track has to be listened to. Two listens of it cannot begin
	 * nearer to each other.
	 * @param length {@code null} if it is not known
	 */
	static Duration leastListened(@Nullable Duration length) {
		Duration half = (length != null) ? length.dividedBy(2) : SHORTEST.dividedBy(2);
		return (half.compareTo(ENOUGH) < 0) ? half : ENOUGH;
	}

}
