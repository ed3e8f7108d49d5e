package dev.earshot.recap;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a recap tells.
 *
 * @param kind what it is about, as in the style sheet
 * @param figure the largest text, such as a number; {@code null} if there is none
 * @param note a sentence about it; {@code null} if there is none
 * @param path of the plays behind it; {@code null} if there is no such page
 */
public record RecapCard(String kind, String title, @Nullable String figure, @Nullable String note,
		List<RecapPlace> places, List<RecapBar> bars, @Nullable String path) {

	static RecapCard of(String kind, String title) {
		return new RecapCard(kind, title, null, null, List.of(), List.of(), null);
	}

	RecapCard figure(String text) {
		return new RecapCard(this.kind, this.title, text, this.note, this.places, this.bars, this.path);
	}

	RecapCard note(String text) {
		return new RecapCard(this.kind, this.title, this.figure, text, this.places, this.bars, this.path);
	}

	RecapCard places(List<RecapPlace> all) {
		return new RecapCard(this.kind, this.title, this.figure, this.note, all, this.bars, this.path);
	}

	RecapCard bars(List<RecapBar> all) {
		return new RecapCard(this.kind, this.title, this.figure, this.note, this.places, all, this.path);
	}

	RecapCard path(String address) {
		return new RecapCard(this.kind, this.title, this.figure, this.note, this.places, this.bars, address);
	}

	RecapCard withoutPaths() {
		return new RecapCard(this.kind, this.title, this.figure, this.note,
				this.places.stream()
					.map((place) -> new RecapPlace(place.title(), place.by(), place.amount(), null))
					.toList(),
				this.bars, null);
	}

	/**
	 * A line of a list.
	 *
	 * @param by the artists of a track; empty for others
	 * @param amount such as a number of plays
	 * @param path of its plays; {@code null} if there is no such page
	 */
	public record RecapPlace(String title, String by, String amount, @Nullable String path) {
	}

	/**
	 * A bar of a chart.
	 *
	 * @param percent of the longest
	 */
	public record RecapBar(String name, String amount, long percent) {
	}

}
