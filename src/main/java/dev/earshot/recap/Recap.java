package dev.earshot.recap;

import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.recap.picture.PictureContent;
import org.jspecify.annotations.Nullable;

/**
 * What a year or month was like.
 *
 * @param title its name, such as {@code 2025}
 * @param hasBegun whether its first day is not in the future
 * @param previous the last one before it that has begun; {@code null} if the log does not
 * begin before it
 * @param next {@code null} if that has not begun
 * @param rule which days are counted, and what counts
 * @param cards none if nothing was listened to
 */
public record Recap(AccountId account, RecapPeriod period, String title, boolean hasBegun,
		@Nullable RecapPeriod previous, @Nullable RecapPeriod next, String rule, List<RecapCard> cards,
		PictureContent picture) {

	public boolean isEmpty() {
		return this.cards.isEmpty();
	}

}
