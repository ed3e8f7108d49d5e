package dev.earshot.scrobbling.queue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.StoredListen;

/**
 * Finds out whether a service has a listen. Services correct names, and other programs
 * tell the beginning a few seconds off, so it need not be equal: of the very second,
 * track or artist must be alike, and otherwise both, nearer to each other than two
 * listens of the track can begin.
 */
public final class SameListens {

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final List<StoredListen> stored;

	public SameListens(List<StoredListen> stored) {
		this.stored = stored;
	}

	/** Returns how far from a listen the same one may be stored. */
	public static Duration tolerance(Listen listen) {
		return ListenRule.leastListened(listen.duration());
	}

	public boolean contain(Listen listen) {
		return this.stored.stream().anyMatch((each) -> isSame(each, listen));
	}

	private static boolean isSame(StoredListen stored, Listen listen) {
		Duration apart = Duration.between(stored.startedAt(), listen.startedAt()).abs();
		boolean sameTrack = isAlike(stored.track(), listen.track());
		boolean sameArtist = listen.artists().stream().anyMatch((artist) -> isAlike(stored.artist(), artist));
		return apart.isZero() ? sameTrack || sameArtist
				: apart.compareTo(tolerance(listen)) < 0 && sameTrack && sameArtist;
	}

	private static boolean isAlike(String one, String other) {
		String left = letters(one);
		String right = letters(other);
		return left.equals(right) || (!left.isEmpty() && !right.isEmpty() && isIn(left, right));
	}

	private static boolean isIn(String left, String right) {
		return left.contains(right) || right.contains(left);
	}

	private static String letters(String text) {
		String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return NO_LETTERS.matcher(lower).replaceAll("");
	}

}
