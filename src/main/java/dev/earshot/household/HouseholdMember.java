package dev.earshot.household;

import java.util.List;
import java.util.Locale;

import dev.earshot.account.People.Person;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.PublicPlayback;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the household, and what they play.
 *
 * @param state as in the message codes
 * @param title the item's title; {@code null} if nothing plays that may be shown
 * @param by artists or authors, in Spotify's order
 * @param url the item at open.spotify.com; {@code null} for a local file
 */
record HouseholdMember(String name, String state, @Nullable String title, List<String> by, @Nullable String url) {

	static HouseholdMember of(Person person, PublicPlayback playback) {
		String state = playback.state().name().toLowerCase(Locale.ROOT);
		Titled item = playback.item();
		return (item != null) ? new HouseholdMember(person.name(), state, item.title(),
				item.by().stream().map(Link::name).toList(), item.url())
				: new HouseholdMember(person.name(), state, null, List.of(), null);
	}

}
