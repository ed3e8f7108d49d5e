package dev.earshot.live;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * How far one viewer has got in what a channel has sent.
 */
final class Place {

	/** Everything is after it. */
	private static final String NOTHING = "";

	private final Recent recent;

	private String seen;

	private @Nullable Frame first;

	private Place(Recent recent, String seen, @Nullable Frame first) {
		this.recent = recent;
		this.seen = seen;
		this.first = first;
	}

	/**
	 * Finds the place of somebody who comes or comes back. The channel must be recording
	 * by now: what is sent from here on follows.
	 * @param recent what the channel has sent
	 * @param lastEventId the id that a viewer who comes back saw last
	 * @param current what somebody gets who has seen nothing, or has been away for long;
	 * asked for always, since it may know that nobody is to come any more; {@code null}
	 * if nobody knows
	 * @return before what that viewer has missed
	 */
	static Place of(Recent recent, @Nullable String lastEventId, Supplier<@Nullable Broadcast> current) {
		Broadcast holds = current.get();
		if (lastEventId != null && recent.knows(lastEventId)) {
			return new Place(recent, lastEventId, null);
		}
		if (holds == null) {
			Frame newest = recent.newest();
			return new Place(recent, (newest != null) ? newest.id() : NOTHING, null);
		}
		Frame newest = recent.newest(new Frame(holds));
		boolean isNews = !newest.id().equals(lastEventId);
		return new Place(recent, newest.id(), isNews ? newest : null);
	}

	/**
	 * Goes on to what comes next.
	 * @param hurries whether only the newest matters now
	 * @return the bytes to send, or nothing if everything has been
	 */
	byte @Nullable [] next(boolean hurries) {
		Frame next = following(hurries);
		if (next == null) {
			return null;
		}
		this.first = null;
		this.seen = next.id();
		return next.bytes();
	}

	private @Nullable Frame following(boolean hurries) {
		Frame newest = hurries ? this.recent.newestAfter(this.seen) : null;
		if (newest != null) {
			return newest;
		}
		return (this.first != null) ? this.first : this.recent.nextAfter(this.seen);
	}

}
