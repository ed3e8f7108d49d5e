package dev.earshot.recap;

import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.recap.picture.PictureContent;

/**
 * What a year or month was like.
 *
 * @param title its name, such as {@code 2025}
 * @param hasBegun whether its first day is not in the future
 * @param hasEarlier whether the log begins before it
 * @param rule which days are counted, and what counts
 * @param cards none if nothing was listened to
 */
public record Recap(AccountId account, RecapPeriod period, String title, boolean hasBegun, boolean hasEarlier,
		boolean hasLater, String rule, List<RecapCard> cards, PictureContent picture) {

	public boolean isEmpty() {
		return this.cards.isEmpty();
	}

}
