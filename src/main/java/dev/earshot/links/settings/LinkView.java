package dev.earshot.links.settings;

import java.time.Instant;
import java.util.List;

import dev.earshot.links.LinkViews.Usage;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Option;
import dev.earshot.links.options.Output;
import org.jspecify.annotations.Nullable;

/**
 * A link as its owner sees it in the list.
 *
 * @param link the link
 * @param expired whether its time is over
 * @param lastUsed when it was last opened; {@code null} for never
 * @param days how often it was opened, by day
 */
record LinkView(ShareLink link, boolean expired, @Nullable Instant lastUsed, ViewsByDay days) {

	private static final int TOLD = 2;

	static LinkView of(ShareLink link, Usage usage, Instant now) {
		return new LinkView(link, link.isExpired(now), usage.lastUsed(), ViewsByDay.until(now, usage.byDay()));
	}

	public List<Output> opens() {
		return List.copyOf(this.link.opens());
	}

	/**
	 * What tells most about the look of an output.
	 * @param output which
	 * @return its first choices
	 */
	public List<OptionField> look(Output output) {
		return LinkOptions.all()
			.stream()
			.filter((option) -> option instanceof Option.Choice && option.name().startsWith(output.code() + "."))
			.limit(TOLD)
			.map((option) -> new OptionField(option, this.link.options().texts().getOrDefault(option.name(), ""),
					false))
			.toList();
	}

}
