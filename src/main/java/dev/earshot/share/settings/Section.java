package dev.earshot.share.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.share.options.LinkOptions;
import dev.earshot.share.options.Option;
import dev.earshot.share.options.Output;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The part of a form about one output: what can be chosen, and a preview of it.
 *
 * @param output which
 * @param fields its options
 */
record Section(Output output, List<Field> fields) {

	// Servers take no longer addresses than this for granted; a longer style is left out
	// and put in by a script.
	private static final int LONGEST_ADDRESS = 5000;

	static List<Section> of(LinkForm form, Set<String> wrong) {
		return Stream.of(Output.values())
			.map((output) -> new Section(output, fields(output, form, wrong)))
			.filter((section) -> !section.fields.isEmpty())
			.toList();
	}

	private static List<Field> fields(Output output, LinkForm form, Set<String> wrong) {
		return LinkOptions.all()
			.stream()
			.filter((option) -> option.name().startsWith(output.code() + "."))
			.map((option) -> new Field(option, form.text(option.name()), wrong.contains(option.name())))
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

	private String preview(List<Field> shown) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path());
		shown.forEach((field) -> address.queryParam(field.name().substring(code().length() + 1), "{value}"));
		return address.encode().buildAndExpand(shown.stream().map(Field::value).toArray()).toUriString();
	}

	/**
	 * Where previews of this output are.
	 * @return a path
	 */
	public String path() {
		return "/share/preview/" + switch (this.output) {
			case OVERLAY -> "overlay";
			case CARD -> "card.svg";
			case FEED -> "now.json";
			case DISPLAY -> "screen";
		};
	}

}
