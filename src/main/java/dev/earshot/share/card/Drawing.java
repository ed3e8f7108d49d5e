package dev.earshot.share.card;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.earshot.playback.Playback.Titled;
import dev.earshot.share.artwork.Palette;
import dev.earshot.share.artwork.Picture;
import dev.earshot.share.options.CardOptions;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Draws cards, by the template {@code share/card.svg}.
 */
@Component
class Drawing {

	private final TemplateEngine templates;

	private final MessageSource messages;

	Drawing(TemplateEngine templates, MessageSource messages) {
		this.templates = templates;
		this.messages = messages;
	}

	/**
	 * Draws a card.
	 * @param content what it tells
	 * @param options how it looks
	 * @param picture the cover, if there is one
	 * @return an SVG that needs nothing else
	 */
	String draw(Content content, CardOptions options, @Nullable Picture picture) {
		Words words = words(content);
		Sheet sheet = sheet(options.progress() ? words : words.withoutTime(), options, picture);
		Context context = new Context(Locale.ENGLISH, Map.of("sheet", sheet, "words", words, "state",
				content.state().code(), "colors", colors(options.theme(), picture)));
		if (followsReader(options.theme())) {
			context.setVariable("dark", forTheme(Colors.DARK, options.theme()));
		}
		return this.templates.process("share/card.svg", context);
	}

	private Words words(Content content) {
		Titled item = content.item();
		return (item != null) ? Words.about(item, said("card.state." + content.state().code()), content.position())
				: Words.nothing(said("card.nothing"), said("card.nothing.more"));
	}

	private String said(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, Locale.ENGLISH));
	}

	private static Sheet sheet(Words words, CardOptions options, @Nullable Picture picture) {
		return switch (options.look()) {
			case WIDE -> Wide.of(options.width()).lay(words, picture);
			case TALL -> Tall.of(options.width(), options.progress()).lay(words, picture);
			case LINE -> new OneLine(options.width()).lay(words);
		};
	}

	private static Colors colors(CardOptions.Theme theme, @Nullable Picture picture) {
		return switch (theme) {
			case AUTO, LIGHT, CLEAR -> forTheme(Colors.LIGHT, theme);
			case DARK -> Colors.DARK;
			case ARTWORK -> Colors.of((picture != null) ? picture.palette() : Palette.NONE);
		};
	}

	private static Colors forTheme(Colors colors, CardOptions.Theme theme) {
		return (theme == CardOptions.Theme.CLEAR) ? colors.withoutPanel() : colors;
	}

	private static boolean followsReader(CardOptions.Theme theme) {
		return theme == CardOptions.Theme.AUTO || theme == CardOptions.Theme.CLEAR;
	}

}
