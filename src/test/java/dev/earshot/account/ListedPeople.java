package dev.earshot.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * People in a list instead of a database, the owner first.
 */
public record ListedPeople(List<Person> everybody) implements People {

	public static People of(Person... everybody) {
		return new ListedPeople(List.of(everybody));
	}

	@Override
	public Optional<Person> owner() {
		return this.everybody.stream().findFirst();
	}

	@Override
	public SequencedMap<String, Integer> byCountry() {
		return new LinkedHashMap<>();
	}

}
