package dev.earshot.links.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a link, and what in it is not possible.
 *
 * @param name of the link
 * @param opens what it is to open
 * @param options how that is to look
 * @param expiresAt until when
 * @param wrong the names of the fields that cannot be accepted
 */
record LinkFormReader(String name, Set<Output> opens, LinkOptions options, @Nullable Instant expiresAt,
		Set<String> wrong) {

	private static final int LONGEST_NAME = 60;

	/**
	 * Reads a form. What it says of outputs that are not to be opened counts for nothing.
	 * @param form the form
	 * @param before the options until now
	 * @param kept until when the link works now
	 * @param now the present moment
	 * @return what it says
	 */
	static LinkFormReader of(LinkForm form, LinkOptions before, @Nullable Instant kept, Instant now) {
		Set<Output> opens = form.opens();
		OptionReader reader = OptionReader.of((name) -> isOf(opens, name) ? form.texts().get(name) : null);
		LinkOptions options = before.with(reader);
		Set<String> wrong = new TreeSet<>(reader.refused());
		note(LinkForm.NAME, isName(form.name()), wrong);
		note(LinkForm.OPENS, !opens.isEmpty(), wrong);
		Optional<Instant> until = Expiry.endOf(form.text(LinkForm.UNTIL), form.text(LinkForm.ZONE), now);
		Optional<Expiry> expiry = Expiry.of(form.text(LinkForm.EXPIRY));
		note(LinkForm.EXPIRY, expiry.isPresent() && (expiry.get() != Expiry.DATE || until.isPresent()), wrong);
		return new LinkFormReader(form.name(), opens, options,
				expiresAt(expiry.orElse(Expiry.KEEP), kept, until.orElse(null), now), wrong);
	}

	private static boolean isOf(Set<Output> opens, String name) {
		return opens.stream().anyMatch((output) -> name.startsWith(output.code() + "."));
	}

	private static boolean isName(String name) {
		return !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST_NAME;
	}

	private static void note(String field, boolean good, Set<String> wrong) {
		if (!good) {
			wrong.add(field);
		}
	}

	private static @Nullable Instant expiresAt(Expiry expiry, @Nullable Instant kept, @Nullable Instant until,
			Instant now) {
		return switch (expiry) {
			case KEEP -> kept;
			case NEVER -> null;
			case DAY -> now.plus(Duration.ofDays(1));
			case WEEK -> now.plus(Duration.ofDays(7));
			case MONTH -> now.plus(Duration.ofDays(30));
			case DATE -> until;
		};
	}

	boolean isGood() {
		return this.wrong.isEmpty();
	}

	// A look at a form that is not finished yet does not complain of what is missing.
	Set<String> wrongOptions() {
		Set<String> options = new TreeSet<>(this.wrong);
		options.removeAll(Set.of(LinkForm.NAME, LinkForm.OPENS, LinkForm.EXPIRY));
		return options;
	}

}
