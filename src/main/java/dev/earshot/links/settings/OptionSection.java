package dev.earshot.links.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Option;
import dev.earshot.links.options.Output;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The part of a form about one output: what can be chosen, and a preview of it.
 *
 * @param output which
 * @param path where previews of it are
 * @param fields its options
 */
record OptionSection(Output output, String path, List<OptionField> fields) {

	// Servers take no longer addresses than this for granted; a longer style is left out
	// and put in by a script.
	private static final int LONGEST_ADDRESS = 5000;

	static List<OptionSection> of(LinkForm form, Set<String> wrong) {
		return Stream.of(Output.values())
			.flatMap((output) -> preview(output)
				.map((path) -> new OptionSection(output, path, fields(output, form, wrong)))
				.stream())
			.toList();
	}

	// Where there is nothing to look at there is nothing to choose either.
	private static Optional<String> preview(Output output) {
		return switch (output) {
			case OVERLAY -> Optional.of("/share/preview/overlay");
			case CARD -> Optional.of("/share/preview/card.svg");
			case DISPLAY -> Optional.of("/share/preview/screen");
			case FEED -> Optional.empty();
		};
	}

	private static List<OptionField> fields(Output output, LinkForm form, Set<String> wrong) {
		return LinkOptions.all()
			.stream()
			.filter((option) -> option.name().startsWith(output.code() + "."))
			.map((option) -> new OptionField(option, form.text(option.name()), wrong.contains(option.name())))
			.toList();
	}

	public String code() {
		return this.output.code();
	}

	/**
	 * Where a preview of this output is, as it is chosen.
	 * @return a path with a query
	 */
	public String preview() {
		return isPreviewedWhole() ? preview(this.fields)
				: preview(this.fields.stream().filter((field) -> !(field.option() instanceof Option.Text)).toList());
	}

	/**
	 * Whether the preview shows all that is chosen.
	 * @return {@code false} if a style is too long for an address
	 */
	public boolean isPreviewedWhole() {
		return preview(this.fields).length() <= LONGEST_ADDRESS;
	}

	private String preview(List<OptionField> shown) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(this.path);
		shown.forEach((field) -> address.queryParam(field.name().substring(code().length() + 1), "{value}"));
		return address.encode().buildAndExpand(shown.stream().map(OptionField::value).toArray()).toUriString();
	}

}
