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
 * The part of the form for one output: its options and the path of a preview.
 */
record OptionSection(Output output, String path, List<OptionField> fields) {

	// Servers may reject longer paths; a script adds a longer style to the preview.
	private static final int MAX_PATH_LENGTH = 5000;

	static List<OptionSection> of(LinkForm form, Set<String> wrong) {
		return Stream.of(Output.values())
			.flatMap((output) -> preview(output)
				.map((path) -> new OptionSection(output, path, fields(output, form, wrong)))
				.stream())
			.toList();
	}

	// An output without a preview has no options either.
	private static Optional<String> preview(Output output) {
		return switch (output) {
			case OVERLAY -> Optional.of("/share/preview/overlay");
			case CARD -> Optional.of("/share/preview/card.svg");
			case DISPLAY -> Optional.of("/share/preview/screen");
			case RECAP -> Optional.of("/share/preview/recap.png");
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

	public String preview() {
		return isPreviewedWhole() ? preview(this.fields)
				: preview(this.fields.stream().filter((field) -> !(field.option() instanceof Option.Text)).toList());
	}

	// Whether the style fits into the path, so that the preview shows all values.
	public boolean isPreviewedWhole() {
		return preview(this.fields).length() <= MAX_PATH_LENGTH;
	}

	private String preview(List<OptionField> fields) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(this.path);
		fields.forEach((field) -> address.queryParam(field.name().substring(code().length() + 1), "{value}"));
		return address.encode().buildAndExpand(fields.stream().map(OptionField::value).toArray()).toUriString();
	}

}
