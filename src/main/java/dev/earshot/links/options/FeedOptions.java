package dev.earshot.links.options;

/**
 * The options of a feed. Its address has none, because all its readers get the same.
 *
 * @param listened whether it tells how long the person has listened today and this week
 */
public record FeedOptions(boolean listened) {

	/** The options of a new link. */
	public static final FeedOptions DEFAULTS = new FeedOptions(false);

	FeedOptions with(OptionReader reader) {
		return new FeedOptions(reader.yesOrNo("listened", this.listened));
	}

}
