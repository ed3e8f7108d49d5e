package dev.earshot.scrobbling.queue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.counting.HiddenNames;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.scrobbling.service.Listen;

import org.springframework.stereotype.Component;

/**
 * What somebody does not count in their own numbers is not told to others either.
 */
@Component
public class HiddenArtists {

	private final Listeners listeners;

	private final CountingRules rules;

	public HiddenArtists(Listeners listeners, CountingRules rules) {
		this.listeners = listeners;
		this.rules = rules;
	}

	/** Returns whether somebody has hidden an artist of an item. */
	public boolean hide(AccountId account, LoggedItem item) {
		return of(account).containAnyOf(item.artists());
	}

	/** Returns what tells of a listen whether somebody has hidden one of its artists. */
	public Predicate<Listen> among(AccountId account) {
		HiddenNames hidden = of(account);
		return (listen) -> hidden.containAnyOf(artists(listen));
	}

	private HiddenNames of(AccountId account) {
		return this.listeners.find(account)
			.map((listener) -> this.rules.hidden(listener.id()))
			.orElse(HiddenNames.NONE);
	}

	private static List<LoggedName> artists(Listen listen) {
		return IntStream.range(0, listen.artists().size())
			.mapToObj((place) -> new LoggedName(listen.artists().get(place), listen.artistUri(place)))
			.toList();
	}

}
