package dev.earshot.outputs.card;

import java.time.Duration;

import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * What a card says, whole: where there is no room for all of it, a layout shortens.
 *
 * @param state what the item is doing, empty if there is none
 * @param title its name
 * @param by who it is by, may be empty
 * @param album what it is on, may be empty
 * @param explicit whether it has the badge
 * @param time how far it has got; {@code null} where that means nothing
 */
record CardText(String state, String title, String by, String album, boolean explicit, @Nullable Time time) {

	static CardText about(Titled item, String state, @Nullable Duration position) {
		String album = (item.album() != null) ? TextCleaner.clean(item.album().name()) : "";
		return new CardText(state, TextCleaner.clean(item.title()),
				TextCleaner.list(item.by().stream().map((link) -> link.name()).toList()), album, item.explicit(),
				Time.of(position, item.progress().length()));
	}

	static CardText nothing(String title, String more) {
		return new CardText("", title, more, "", false, null);
	}

	CardText withoutTime() {
		return new CardText(this.state, this.title, this.by, this.album, this.explicit, null);
	}

	/**
	 * How far something has got.
	 *
	 * @param position as a clock shows it
	 * @param duration the same of the whole
	 * @param share from 0 to 1
	 */
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
					? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
					: "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
		}

	}

}
