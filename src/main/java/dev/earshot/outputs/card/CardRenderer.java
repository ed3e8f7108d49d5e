package dev.earshot.outputs.card;

import java.util.Map;
import java.util.Objects;

import dev.earshot.artwork.Palette;
import dev.earshot.artwork.Thumbnail;
import dev.earshot.links.options.CardOptions;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.statistics.ListenedMinutes;
import dev.earshot.web.DefaultLanguage;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Renders cards in the language of the server, because all readers share a cached card.
 */
@Component
class CardRenderer {

	private final TemplateEngine templates;

	private final MessageSource messages;

	private final DefaultLanguage language;

	CardRenderer(TemplateEngine templates, MessageSource messages, DefaultLanguage language) {
		this.templates = templates;
		this.messages = messages;
		this.language = language;
	}

	String draw(CardContent content, CardOptions options, @Nullable Thumbnail thumbnail) {
		CardText text = text(content).withListened(listened(content.listened()));
		CardLayout layout = layout(options.progress() ? text : text.withoutTime(), options, thumbnail);
		Context context = new Context(this.language.locale(), Map.of("layout", layout, "text", text, "state",
				content.state().code(), "colors", colors(options.theme(), thumbnail)));
		if (followsReader(options.theme())) {
			context.setVariable("dark", forTheme(Colors.DARK, options.theme()));
		}
		context.setVariable("listened", content.listened());
		return this.templates.process("outputs/card.svg", context);
	}

	private CardText text(CardContent content) {
		Titled item = content.item();
		return (item != null) ? CardText.of(item, message("card.state." + content.state().code()), content.position())
				: CardText.nothing(message("card.nothing"), message("card.nothing.more"));
	}

	private String listened(@Nullable ListenedMinutes minutes) {
		return (minutes != null) ? message("card.listened", time(minutes.today()), time(minutes.week())) : "";
	}

	private String time(long minutes) {
		return message("card.time", minutes / 60, minutes);
	}

	private String message(String key, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, this.language.locale()));
	}

	private static CardLayout layout(CardText text, CardOptions options, @Nullable Thumbnail thumbnail) {
		return switch (options.look()) {
			case WIDE -> WideLayout.of(options.width()).arrange(text, thumbnail);
			case TALL -> TallLayout.of(options.width(), options.progress()).arrange(text, thumbnail);
			case LINE -> new LineLayout(options.width()).arrange(text);
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
