package dev.earshot.outputs.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.earshot.MessageFiles;
import dev.earshot.artwork.TestThumbnails;
import dev.earshot.artwork.Thumbnail;
import dev.earshot.links.options.CardOptions;
import dev.earshot.links.options.CardOptions.Look;
import dev.earshot.links.options.CardOptions.Theme;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Progress;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.statistics.ListenedMinutes;
import dev.earshot.web.DefaultLanguage;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticApplicationContext;

/**
 * Cards in every state, with ordinary and difficult content.
 */
public final class CardSamples {

	static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	static final CardRenderer RENDERER = renderer();

	private CardSamples() {
	}

	private static CardRenderer renderer() {
		MessageSource messages = MessageFiles.ofEarshot().source();
		return renderer(messages, Locale.ENGLISH);
	}

	static CardRenderer renderer(MessageSource messages, Locale language) {
		StaticApplicationContext context = new StaticApplicationContext();
		context.refresh();
		var resolver = new CardTemplates().svgTemplateResolver();
		resolver.setApplicationContext(context);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		engine.setTemplateEngineMessageSource(messages);
		return new CardRenderer(engine, messages, new DefaultLanguage(language));
	}

	/**
	 * Returns all samples with one look and theme.
	 * @param look the look
	 * @param theme the theme
	 * @return the samples
	 */
	public static List<Sample> of(Look look, Theme theme) {
		CardOptions options = new CardOptions(look, theme, 480, true, true, false);
		List<Sample> samples = new ArrayList<>(List.of(
				sample("playing", options,
						publicPlayback(track("Harbor Lights, Low Tide", true, "Paper Harbor", "Nilsa Brandt")),
						TestThumbnails.of("album-1")),
				sample("paused", options, publicPlayback(track("Ferry at Six", false, "Paper Harbor")),
						TestThumbnails.of("album-2")),
				sample("recent", options,
						new PublicPlayback(null, new LastPlayed(track("Tin Roof Radio", true, "Oskar Vane"), NOON),
								NOON, null),
						TestThumbnails.of("album-3")),
				sample("nothing", options, new PublicPlayback(null, null, NOON, null), null),
				sample("no-artwork", options, publicPlayback(localFile()), null),
				sample("explicit", options, publicPlayback(explicit()), TestThumbnails.of("album-4")),
				sample("episode", options, publicPlayback(episode()), TestThumbnails.of(640, 400)),
				sample("no-progress", new CardOptions(look, theme, 480, true, false, false),
						publicPlayback(track("Anchor Song for Nobody", true, "Paper Harbor")),
						TestThumbnails.of("album-5")),
				sample("narrow", new CardOptions(look, theme, 300, true, true, false),
						publicPlayback(track("Forty-One Seconds of Insomnia", true, "The Unlit Chandlers")),
						TestThumbnails.of("album-6")),
				sample("broad", new CardOptions(look, theme, 800, true, true, false), publicPlayback(explicit()),
						TestThumbnails.of("album-7"))));
		samples.add(listened(options, TestThumbnails.of("album-8")));
		samples.add(listened(new CardOptions(look, theme, 300, true, false, true), TestThumbnails.of("album-9")));
		Stream.of(HardText.values())
			.map((text) -> sample(text.name().toLowerCase(Locale.ROOT), options,
					publicPlayback(track(text.title(), true, text.by())), TestThumbnails.of("hard-" + text)))
			.forEach(samples::add);
		return samples;
	}

	private static Sample listened(CardOptions options, Thumbnail thumbnail) {
		CardContent content = CardContent.of(publicPlayback(explicit()), true, NOON).with(new ListenedMinutes(34, 318));
		return new Sample("listened-" + options.width(), RENDERER.draw(content, options, thumbnail));
	}

	static Sample sample(String name, CardOptions options, PublicPlayback publicPlayback,
			@Nullable Thumbnail thumbnail) {
		return new Sample(name,
				RENDERER.draw(CardContent.of(publicPlayback, options.recent(), NOON), options, thumbnail));
	}

	static PublicPlayback publicPlayback(Titled item) {
		return new PublicPlayback(item, null, NOON, null);
	}

	static Playback.Track track(String title, boolean playing, String... by) {
		return new Playback.Track(null, title, null, links(by), new Link("Small Hours Almanac", null), null, false,
				progress(107, 222, playing));
	}

	private static Playback.Track explicit() {
		return new Playback.Track(null, "A Complete and Unhurried Inventory of the River", null,
				links("Nilsa Brandt", "Paper Harbor", "Oskar Vane", "The Unlit Chandlers"), new Link("Almanac", null),
				null, true, progress(200, 222, true));
	}

	private static Playback.Episode episode() {
		return new Playback.Episode(null, "Episode 86: The Sound of Fog", null, links("Keeping the Light"), null, null,
				false, progress(3750, 9100, true));
	}

	private static Playback.LocalFile localFile() {
		return new Playback.LocalFile(null, "Rehearsal Take 4", links("Garage Tapes"), null, progress(0, 254, true));
	}

	private static List<Link> links(String... names) {
		return Stream.of(names).map((name) -> new Link(name, null)).toList();
	}

	private static Progress progress(long seconds, long of, boolean playing) {
		return new Progress(Duration.ofSeconds(seconds), Duration.ofSeconds(of), playing, NOON);
	}

	/**
	 * A rendered sample.
	 *
	 * @param name the name of the sample
	 * @param svg the card
	 */
	public record Sample(String name, String svg) {
	}

}
