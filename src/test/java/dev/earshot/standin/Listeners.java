package dev.earshot.standin;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * All people with an account at the stand-in.
 */
final class Listeners {

	private final InstantSource clock;

	private final Map<String, Listener> listeners = new ConcurrentSkipListMap<>();

	Listeners(InstantSource clock) {
		this.clock = clock;
		List.of(Person.LANTERN_FOX, Person.SECOND_PERSON, Person.STRANGER).forEach(this::add);
		reset();
	}

	void reset() {
		this.listeners.values().forEach(Listener::reset);
		listener(Person.LANTERN_FOX.id()).addSamples();
		listener(Person.SECOND_PERSON.id()).premium(false);
	}

	private void add(Person person) {
		this.listeners.put(person.id(), new Listener(person, this.clock));
	}

	/**
	 * Returns a listener, creating one for an unknown ID.
	 */
	Listener listener(String id) {
		return this.listeners.computeIfAbsent(id, (_) -> new Listener(Person.withId(id), this.clock));
	}

	List<Person> all() {
		return this.listeners.values().stream().map(Listener::person).toList();
	}

}
