package dev.earshot.statistics.figures;

import java.util.EnumMap;
import java.util.Map;

import dev.earshot.statistics.columns.ItemColumns;

/**
 * What the items of a log count for, looked up once for all questions of a page.
 */
final class LogSubjects {

	private final ItemColumns items;

	private final Map<Subject, SubjectPlaces> places = new EnumMap<>(Subject.class);

	LogSubjects(ItemColumns items) {
		this.items = items;
	}

	SubjectPlaces of(Subject subject) {
		return this.places.computeIfAbsent(subject, (each) -> SubjectPlaces.of(each, this.items));
	}

}
