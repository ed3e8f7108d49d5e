package dev.earshot.standin;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Everybody who has an account at the pretended Spotify, each with what they listen to.
 */
final class People {

	private final InstantSource clock;

	private final Map<String, Listener> listeners = new ConcurrentSkipListMap<>();

	People(InstantSource clock) {
		this.clock = clock;
		List.of(Person.LANTERN_FOX, Person.SECOND_PERSON, Person.STRANGER).forEach(this::add);
		reset();
	}

	void reset() {
		this.listeners.values().forEach(Listener::startOver);
		listener(Person.LANTERN_FOX.id()).begin();
		listener(Person.SECOND_PERSON.id()).premium(false);
	}

	private void add(Person person) {
		this.listeners.put(person.id(), new Listener(person, this.clock));
	}

	/**
	 * Finds somebody, or invents them.
	 */
	Listener listener(String id) {
		return this.listeners.computeIfAbsent(id, (_) -> new Listener(Person.withId(id), this.clock));
	}

	List<Person> all() {
		return this.listeners.values().stream().map(Listener::person).toList();
	}

}
