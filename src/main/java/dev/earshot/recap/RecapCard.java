package dev.earshot.recap;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a recap tells.
 *
 * @param kind what it is about, as in the style sheet
 * @param figure the largest text, such as a number; {@code null} if there is none
 * @param note a sentence about it; {@code null} if there is none
 * @param links to what is behind it
 */
public record RecapCard(String kind, String title, @Nullable String figure, @Nullable String note,
		List<RecapPlace> places, List<RecapBar> bars, List<RecapLink> links) {

	static RecapCard of(String kind, String title) {
		return new RecapCard(kind, title, null, null, List.of(), List.of(), List.of());
	}

	RecapCard figure(String text) {
		return new RecapCard(this.kind, this.title, text, this.note, this.places, this.bars, this.links);
	}

	RecapCard note(String text) {
		return new RecapCard(this.kind, this.title, this.figure, text, this.places, this.bars, this.links);
	}

	RecapCard places(List<RecapPlace> all) {
		return new RecapCard(this.kind, this.title, this.figure, this.note, all, this.bars, this.links);
	}

	RecapCard bars(List<RecapBar> all) {
		return new RecapCard(this.kind, this.title, this.figure, this.note, this.places, all, this.links);
	}

	RecapCard links(RecapLink... all) {
		return new RecapCard(this.kind, this.title, this.figure, this.note, this.places, this.bars, List.of(all));
	}

	RecapCard withoutPaths() {
		return new RecapCard(this.kind, this.title, this.figure, this.note,
				this.places.stream()
					.map((place) -> new RecapPlace(place.title(), place.by(), place.amount(), null))
					.toList(),
				this.bars.stream().map((bar) -> new RecapBar(bar.name(), bar.amount(), bar.percent(), null)).toList(),
				List.of());
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
	 * @param path of its plays; {@code null} if there are none, or no such page
	 */
	public record RecapBar(String name, String amount, long percent, @Nullable String path) {
	}

	/**
	 * A link to the plays, or to a list of what was played.
	 */
	public record RecapLink(String text, String path) {
	}

}
