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
 * A link in the list of its owner; {@code lastUsed} is {@code null} for never.
 */
record LinkView(ShareLink link, boolean expired, @Nullable Instant lastUsed, ViewsByDay days) {

	private static final int SHOWN_CHOICES = 2;

	static LinkView of(ShareLink link, Usage usage, Instant now) {
		return new LinkView(link, link.isExpired(now), usage.lastUsed(), ViewsByDay.until(now, usage.byDay()));
	}

	public List<Output> opens() {
		return List.copyOf(this.link.opens());
	}

	// Returns the first choices of an output, which describe its look best.
	public List<OptionField> look(Output output) {
		return LinkOptions.all()
			.stream()
			.filter((option) -> option instanceof Option.Choice && option.name().startsWith(output.code() + "."))
			.limit(SHOWN_CHOICES)
			.map((option) -> new OptionField(option, this.link.options().texts().getOrDefault(option.name(), ""),
					false))
			.toList();
	}

}
