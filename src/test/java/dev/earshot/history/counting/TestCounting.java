package dev.earshot.history.counting;

import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What counts in the log of one person in a test database. Items and artists are given by
 * their titles and names.
 */
public record TestCounting(TestLog log, CountingRules rules, CountedItems items, MergeSuggestions suggestions) {

	public static TestCounting of(TestLog log) {
		CountedItems items = items(log.jdbc());
		return new TestCounting(log, new CountingRules(log.jdbc()), items, new MergeSuggestions(log.jdbc(), items));
	}

	public static CountedItems items(JdbcClient jdbc) {
		return new CountedItems(jdbc, TestItems.of(jdbc), new CountingRules(jdbc));
	}

	public int listener() {
		return this.log.listener().id();
	}

	/** Returns the ID of the item with a title, the oldest one if there are several. */
	public int item(String title) {
		return id("select min(id) from item where title = :name", title);
	}

	public int artist(String name) {
		return id("select min(id) from artist where name = :name", name);
	}

	private int id(String sql, String name) {
		return this.log.jdbc().sql(sql).param("name", name).query(Integer.class).single();
	}

	public void hide(String artist) {
		this.rules.hide(listener(), artist(artist));
	}

	public void merge(String title, String into) {
		this.rules.merge(listener(), item(title), item(into));
	}

}
