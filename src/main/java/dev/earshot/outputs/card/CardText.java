package dev.earshot.outputs.card;

import java.time.Duration;
import java.util.Locale;

import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * The complete text of a card, which layouts shorten to the space they have.
 *
 * @param state empty if there is no item
 * @param by the artists or the show; may be empty
 * @param listened how long the person has listened; may be empty
 */
record CardText(String state, String title, String by, String album, boolean explicit, @Nullable Time time,
		String listened) {

	static CardText of(Titled item, String state, @Nullable Duration position) {
		String album = (item.album() != null) ? TextCleaner.clean(item.album().name()) : "";
		return new CardText(state, TextCleaner.clean(item.title()),
				TextCleaner.list(item.by().stream().map((link) -> link.name()).toList()), album, item.explicit(),
				Time.of(position, item.progress().length()), "");
	}

	static CardText nothing(String title, String more) {
		return new CardText("", title, more, "", false, null, "");
	}

	CardText withoutTime() {
		return new CardText(this.state, this.title, this.by, this.album, this.explicit, null, this.listened);
	}

	CardText withListened(String text) {
		return new CardText(this.state, this.title, this.by, this.album, this.explicit, this.time, text);
	}

	/** The progress of the item, with the share of the duration from 0 to 1. */
	record Time(String position, String duration, double share) {

		static @Nullable Time of(@Nullable Duration position, @Nullable Duration duration) {
			if (position == null || duration == null || !duration.isPositive()) {
				return null;
			}
			double share = (double) position.toMillis() / duration.toMillis();
			return new Time(clock(position), clock(duration), Math.clamp(share, 0, 1));
		}

		private static String clock(Duration time) {
			return (time.toHours() > 0)
					? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(),
							time.toSecondsPart())
					: String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
		}

	}

}
