package dev.earshot.outputs.card;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.earshot.artwork.Palette;
import dev.earshot.artwork.Thumbnail;
import dev.earshot.links.options.CardOptions;
import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Draws cards, by the template {@code outputs/card.svg}.
 */
@Component
class CardRenderer {

	private final TemplateEngine templates;

	private final MessageSource messages;

	CardRenderer(TemplateEngine templates, MessageSource messages) {
		this.templates = templates;
		this.messages = messages;
	}

	/**
	 * Draws a card.
	 * @param content what it tells
	 * @param options how it looks
	 * @param thumbnail the cover, if there is one
	 * @return an SVG that needs nothing else
	 */
	String draw(CardContent content, CardOptions options, @Nullable Thumbnail thumbnail) {
		CardText text = words(content);
		CardLayout layout = sheet(options.progress() ? text : text.withoutTime(), options, thumbnail);
		Context context = new Context(Locale.ENGLISH, Map.of("sheet", layout, "words", text, "state",
				content.state().code(), "colors", colors(options.theme(), thumbnail)));
		if (followsReader(options.theme())) {
			context.setVariable("dark", forTheme(Colors.DARK, options.theme()));
		}
		return this.templates.process("outputs/card.svg", context);
	}

	private CardText words(CardContent content) {
		Titled item = content.item();
		return (item != null) ? CardText.about(item, said("card.state." + content.state().code()), content.position())
				: CardText.nothing(said("card.nothing"), said("card.nothing.more"));
	}

	private String said(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, Locale.ENGLISH));
	}

	private static CardLayout sheet(CardText text, CardOptions options, @Nullable Thumbnail thumbnail) {
		return switch (options.look()) {
			case WIDE -> WideLayout.of(options.width()).lay(text, thumbnail);
			case TALL -> TallLayout.of(options.width(), options.progress()).lay(text, thumbnail);
			case LINE -> new LineLayout(options.width()).lay(text);
		};
	}

	private static Colors colors(CardOptions.Theme theme, @Nullable Thumbnail thumbnail) {
		return switch (theme) {
			case AUTO, LIGHT, CLEAR -> forTheme(Colors.LIGHT, theme);
			case DARK -> Colors.DARK;
			case ARTWORK -> Colors.of((thumbnail != null) ? thumbnail.palette() : Palette.NONE);
		};
	}

	private static Colors forTheme(Colors colors, CardOptions.Theme theme) {
		return (theme == CardOptions.Theme.CLEAR) ? colors.withoutPanel() : colors;
	}

	private static boolean followsReader(CardOptions.Theme theme) {
		return theme == CardOptions.Theme.AUTO || theme == CardOptions.Theme.CLEAR;
	}

}
