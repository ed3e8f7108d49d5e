package dev.earshot.links.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Option;
import dev.earshot.links.options.Output;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The part of the form for one output: its options and the path of a preview.
 *
 * @param path {@code null} if there is nothing to look at
 */
record OptionSection(Output output, @Nullable String path, List<OptionField> fields) {

	// Servers may reject longer paths; a script adds a longer style to the preview.
	private static final int MAX_PATH_LENGTH = 5000;

	static List<OptionSection> of(LinkForm form, Set<String> wrong) {
		return Stream.of(Output.values())
			.map((output) -> new OptionSection(output, path(output), fields(output, form, wrong)))
			.toList();
	}

	private static @Nullable String path(Output output) {
		return switch (output) {
			case OVERLAY -> "/share/preview/overlay";
			case CARD -> "/share/preview/card.svg";
			case DISPLAY -> "/share/preview/screen";
			case RECAP -> "/share/preview/recap.png";
			case FEED -> null;
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

	public @Nullable String preview() {
		return isPreviewedWhole() ? preview(this.fields)
				: preview(this.fields.stream().filter((field) -> !(field.option() instanceof Option.Text)).toList());
	}

	// Whether the style fits into the path, so that the preview shows all values.
	public boolean isPreviewedWhole() {
		String whole = preview(this.fields);
		return whole == null || whole.length() <= MAX_PATH_LENGTH;
	}

	private @Nullable String preview(List<OptionField> fields) {
		if (this.path == null) {
			return null;
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(this.path);
		fields.forEach((field) -> address.queryParam(field.name().substring(code().length() + 1), "{value}"));
		return address.encode().buildAndExpand(fields.stream().map(OptionField::value).toArray()).toUriString();
	}

}
